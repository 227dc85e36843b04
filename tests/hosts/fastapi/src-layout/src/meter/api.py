from fastapi import APIRouter, FastAPI

from meter.config import get_settings

router = APIRouter()


@router.get("/unit")
def unit() -> dict[str, str]:
    return {"unit": get_settings().unit}


app = FastAPI(title="Meter")
app.include_router(router)
