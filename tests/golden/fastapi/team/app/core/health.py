"""What a load balancer or an orchestrator asks."""

from fastapi import APIRouter
from pydantic import BaseModel

from app.core.errors import ApiError
from app.core.openapi import READY
from app.db.migrate import at_head
from app.db.session import DbReader

router = APIRouter(prefix="/health", tags=["health"])


class Health(BaseModel):
    status: str


@router.get("/live")
async def check_live() -> Health:
    """The process answers."""
    return Health(status="ok")


@router.get("/ready", responses=READY)
async def check_ready(db: DbReader) -> Health:
    """The database answers too, and has seen every migration."""
    if not await db.run(at_head):
        raise ApiError(
            503, "The database has not seen every migration", headers={"Retry-After": "5"}
        )
    return Health(status="ok")
