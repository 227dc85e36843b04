"""What the examples of posts refer to."""

import uuid

import pytest
from fastapi import FastAPI

from app.tags.models import Tag


@pytest.fixture(autouse=True)
async def referred_rows(app: FastAPI) -> None:
    rows = [
        Tag(id=uuid.UUID("0190a6f0-0000-7000-8000-000000000001"), name="Name 1", slug="slug-1"),
        Tag(id=uuid.UUID("0190a6f0-0000-7000-8000-000000000002"), name="Name 2", slug="slug-2"),
    ]
    async with app.state.database.open_session() as session:
        for row in rows:
            session.add(row)
            await session.flush()
        await session.commit()
