"""What the examples of comments refer to."""

import uuid

import pytest
from fastapi import FastAPI

from app.posts.models import Post


@pytest.fixture(autouse=True)
async def referred_rows(app: FastAPI) -> None:
    rows = [
        Post(
            id=uuid.UUID("0190a6f0-0000-7000-8000-000000000001"),
            user_id="ana",
            title="Title 1",
            slug="slug-1",
            body="Body 1",
        ),
        Post(
            id=uuid.UUID("0190a6f0-0000-7000-8000-000000000002"),
            user_id="ana",
            title="Title 2",
            slug="slug-2",
            body="Body 2",
        ),
        Post(
            id=uuid.UUID("0190a6f0-0000-7000-8000-000000000003"),
            user_id="bob",
            title="Title 1",
            slug="slug-1",
            body="Body 1",
        ),
    ]
    async with app.state.database.open_session() as session:
        for row in rows:
            session.add(row)
            await session.flush()
        await session.commit()
