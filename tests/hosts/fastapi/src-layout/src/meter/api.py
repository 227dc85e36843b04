import os

from fastapi import APIRouter, FastAPI

router = APIRouter()


@router.get("/unit")
def unit() -> dict[str, str]:
    return {"unit": os.environ.get("METER_UNIT", "kWh")}


app = FastAPI(title="Meter")
app.include_router(router)
