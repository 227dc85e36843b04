from collections.abc import Sequence

from fastapi import APIRouter, status
from pydantic import BaseModel, ConfigDict
from sqlalchemy import select

from bookshop.dependencies import Session
from bookshop.models import Book

router = APIRouter(prefix="/books", tags=["books"])


class BookIn(BaseModel):
    title: str


class BookOut(BookIn):
    model_config = ConfigDict(from_attributes=True)

    id: int


@router.get("", response_model=list[BookOut])
async def list_books(session: Session) -> Sequence[Book]:
    return (await session.scalars(select(Book).order_by(Book.title))).all()


@router.post("", response_model=BookOut, status_code=status.HTTP_201_CREATED)
async def add_book(book: BookIn, session: Session) -> Book:
    row = Book(**book.model_dump())
    session.add(row)
    await session.commit()
    return row
