"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.authors.router import router as authors_router
from app.books.router import router as books_router
from app.cards.router import router as cards_router
from app.desks.router import router as desks_router
from app.genres.router import router as genres_router
from app.keepers.router import router as keepers_router
from app.loans.router import router as loans_router
from app.notices.router import router as notices_router
from app.reviews.router import router as reviews_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(authors_router)
api_router.include_router(books_router)
api_router.include_router(cards_router)
api_router.include_router(desks_router)
api_router.include_router(genres_router)
api_router.include_router(keepers_router)
api_router.include_router(loans_router)
api_router.include_router(notices_router)
api_router.include_router(reviews_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "authors"},
    {"name": "books"},
    {"name": "cards"},
    {"name": "desks"},
    {"name": "genres"},
    {"name": "keepers"},
    {"name": "loans"},
    {"name": "notices"},
    {"name": "reviews"},
]
