# A banner
"""Doc."""
from __future__ import annotations

from app.resources.api import api_router

app = make()
app.include_router(api_router, prefix="/api/v1")
