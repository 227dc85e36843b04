"""How the application is put together."""

from fastapi import FastAPI
from starlette.middleware import Middleware

from app.api import api_router
from app.config import Settings
from app.core import cors, health
from app.core.body_limit import BodyLimitMiddleware
from app.core.errors import install_error_handlers
from app.core.methods import install_method_handlers
from app.core.middleware import CrashMiddleware, RequestMiddleware
from app.core.openapi import ERRORS, DocumentedApi
from app.core.rate_limit_middleware import RateLimitMiddleware
from app.core.security import AuthenticationMiddleware
from app.core.startup import StartupMiddleware
from app.lifespan import lifespan

API_PREFIX = "/api/v1"


def create_app(settings: Settings) -> FastAPI:
    """Make the application. It connects to nothing until it is started."""
    app = DocumentedApi(
        title="All Types",
        version="0.1.0",
        lifespan=lifespan,
        middleware=_middleware(settings),
        redirect_slashes=False,
        redoc_url=None,
        separate_input_output_schemas=True,
    )
    app.state.settings = settings
    app.include_router(health.router)
    app.include_router(api_router, prefix=API_PREFIX, responses=ERRORS)
    install_error_handlers(app)
    install_method_handlers(app)
    return app


def _middleware(settings: Settings) -> list[Middleware]:
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
        stack.insert(-1, Middleware(RateLimitMiddleware, limit=settings.rate_limit))
    return stack
