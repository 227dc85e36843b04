from __future__ import annotations

from typing import TYPE_CHECKING

try:
    import uvloop
except ImportError:
    uvloop = None

if TYPE_CHECKING:
    from app.types import Thing

import fastapi as f; app = f.FastAPI()

try:
    from app.extra import router
except ImportError:
    pass
else:
    app.include_router(router)
