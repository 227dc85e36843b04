from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from app.database import get_db

router = APIRouter(prefix="/todos")


@router.get("/")
def todos(db: Session = Depends(get_db)):
    return []
