"""Every router of the API, and what the documentation says of each."""

from fastapi import APIRouter

from app.classes.router import router as classes_router
from app.config_.router import router as config_router
from app.errors.router import router as errors_router
from app.groups.router import router as groups_router
from app.indicator_caches.router import router as indicator_caches_router
from app.main_.router import router as main_router
from app.metadata.router import router as metadata_router
from app.news.router import router as news_router
from app.orders.router import router as orders_router
from app.people.router import router as people_router
from app.queries.router import router as queries_router
from app.sessions.router import router as sessions_router
from app.tests.router import router as tests_router
from app.types.router import router as types_router
from app.users.router import router as users_router

api_router = APIRouter()

# One line a resource, here and in the other lists: two branches that add one each merge without a
# conflict (.gitattributes).
api_router.include_router(classes_router)
api_router.include_router(config_router)
api_router.include_router(errors_router)
api_router.include_router(groups_router)
api_router.include_router(indicator_caches_router)
api_router.include_router(main_router)
api_router.include_router(metadata_router)
api_router.include_router(news_router)
api_router.include_router(orders_router)
api_router.include_router(people_router)
api_router.include_router(queries_router)
api_router.include_router(sessions_router)
api_router.include_router(tests_router)
api_router.include_router(types_router)
api_router.include_router(users_router)

# What the documentation says of each.
TAGS = [
    {"name": "health", "description": "What a load balancer or an orchestrator asks"},
    {"name": "classes"},
    {"name": "config"},
    {"name": "errors"},
    {"name": "groups"},
    {"name": "indicator caches"},
    {"name": "main"},
    {"name": "metadata"},
    {"name": "news"},
    {
        "name": "orders",
        "description": 'Ends a docstring """ and a comment */ and a template {{x}} ${y} `z` and a line \\',
    },
    {"name": "people"},
    {"name": "queries"},
    {"name": "sessions"},
    {"name": "tests"},
    {"name": "types"},
    {"name": "users"},
]
