"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.articles.router import router as articles_router
from app.banners.router import router as banners_router
from app.drafts.router import router as drafts_router
from app.letters.router import router as letters_router
from app.profiles.router import router as profiles_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(articles_router)
api_router.include_router(banners_router)
api_router.include_router(drafts_router)
api_router.include_router(letters_router)
api_router.include_router(profiles_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "articles"},
    {"name": "banners"},
    {"name": "drafts"},
    {"name": "letters"},
    {"name": "profiles"},
]
