from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from ..storage import read_session, write_session

router = APIRouter()


@router.get("/")
def orders(session: Session = Depends(read_session)):
    return []


@router.post("/")
def order(session: Session = Depends(write_session)):
    return {}
