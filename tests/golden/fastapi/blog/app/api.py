"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.comments.router import router as comments_router
from app.posts.router import router as posts_router
from app.tags.router import router as tags_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(comments_router)
api_router.include_router(posts_router)
api_router.include_router(tags_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "comments", "description": "What a reader has to say"},
    {"name": "posts", "description": "An article"},
    {"name": "tags"},
]
