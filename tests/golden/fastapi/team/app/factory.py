"""How the application is put together."""

from fastapi import FastAPI
from starlette.middleware import Middleware

from app.api import TAGS, api_router
from app.auth.limits import ATTEMPTS
from app.config import Settings
from app.core import cors, health
from app.core.body_limit import BodyLimitMiddleware
from app.core.document import DESCRIPTION, DocumentedApi, operation_id
from app.core.errors import install_error_handlers
from app.core.methods import install_method_handlers
from app.core.middleware import CrashMiddleware, RequestMiddleware
from app.core.openapi import ERRORS
from app.core.rate_limit_middleware import RateLimitMiddleware
from app.core.rate_limiters import RateLimiters
from app.core.security import AuthenticationMiddleware
from app.core.startup import StartupMiddleware
from app.lifespan import lifespan

API_PREFIX = "/api/v1"


def create_app(settings: Settings) -> FastAPI:
    """Make the application. It connects to nothing until it is started."""
    limiters = RateLimiters(settings.redis_url)
    app = DocumentedApi(
        title="Team Planner",
        version="0.1.0",
        description=DESCRIPTION,
        servers=[{"url": "/"}],
        openapi_tags=TAGS,
        generate_unique_id_function=operation_id,
        lifespan=lifespan,
        middleware=_middleware(settings, limiters),
        redirect_slashes=False,
        redoc_url=None,
        separate_input_output_schemas=True,
    )
    app.state.settings = settings
    app.state.limiters = limiters
    app.state.auth_limiter = limiters.limiter("auth", ATTEMPTS)
    app.include_router(health.router)
    app.include_router(api_router, prefix=API_PREFIX, responses=ERRORS)
    install_error_handlers(app)
    install_method_handlers(app)
    return app


def _middleware(settings: Settings, limiters: RateLimiters) -> list[Middleware]:
    """From the outside in."""
    stack = [
        Middleware(StartupMiddleware),
        Middleware(RequestMiddleware, is_production=settings.is_production),
        Middleware(
            cors.CorsMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=cors.METHODS,
            allow_headers=cors.REQUEST_HEADERS,
            expose_headers=cors.RESPONSE_HEADERS,
        ),
        Middleware(CrashMiddleware),
        Middleware(AuthenticationMiddleware, settings=settings),
        Middleware(BodyLimitMiddleware),
    ]
    if settings.rate_limit is not None:
        limiter = limiters.limiter("requests", settings.rate_limit)
        stack.insert(-1, Middleware(RateLimitMiddleware, limiter=limiter))
    return stack
