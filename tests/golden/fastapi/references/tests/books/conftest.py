"""What the examples of books refer to."""

import uuid

import pytest
from fastapi import FastAPI

from app.authors.models import Author
from app.db.base import utc_now
from app.genres.models import Genre


@pytest.fixture(autouse=True)
async def referred_rows(app: FastAPI) -> None:
    rows = [
        Author(id=uuid.UUID("0190a6f0-0000-7000-8000-000000000001"), user_id="ana", name="Name 1"),
        Author(id=uuid.UUID("0190a6f0-0000-7000-8000-000000000002"), user_id="ana", name="Name 2"),
        Author(id=uuid.UUID("0190a6f0-0000-7000-8000-000000000003"), user_id="bob", name="Name 1"),
        Author(
            id=uuid.UUID("0190a6f0-0000-7000-8000-000000000004"),
            user_id="ana",
            name="Name 1",
            deleted_at=utc_now(),
        ),
        Genre(id=uuid.UUID("0190a6f0-0000-7000-8000-000000000001"), name="Name 1"),
        Genre(id=uuid.UUID("0190a6f0-0000-7000-8000-000000000002"), name="Name 2"),
    ]
    async with app.state.database.open_session() as session:
        for row in rows:
            session.add(row)
            await session.flush()
        await session.commit()
