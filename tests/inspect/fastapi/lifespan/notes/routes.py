from fastapi import APIRouter, Depends, Request
from sqlalchemy.orm import Session

router = APIRouter()


def session_of(request: Request):
    with request.app.state.sessions() as session:
        yield session


@router.get('/notes')
def notes(session: Session = Depends(session_of)):
    return []
