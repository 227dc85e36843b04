"""What the examples of tasks refer to."""

import uuid

import pytest
from fastapi import FastAPI

from app.projects.models import Project
from tests.auth.users import USER_IDS


@pytest.fixture(autouse=True)
async def referred_rows(app: FastAPI) -> None:
    rows = [
        Project(
            id=uuid.UUID("0190a6f0-0000-7000-8000-000000000001"),
            user_id=USER_IDS["ana"],
            name="Name 1",
        ),
        Project(
            id=uuid.UUID("0190a6f0-0000-7000-8000-000000000002"),
            user_id=USER_IDS["ana"],
            name="Name 2",
        ),
        Project(
            id=uuid.UUID("0190a6f0-0000-7000-8000-000000000003"),
            user_id=USER_IDS["bob"],
            name="Name 1",
        ),
    ]
    async with app.state.database.open_session() as session:
        for row in rows:
            session.add(row)
            await session.flush()
        await session.commit()
