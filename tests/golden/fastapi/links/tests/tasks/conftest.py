"""What the examples of tasks refer to."""

import pytest
from fastapi import FastAPI

from app.db.base import utc_now
from app.labels.models import Label
from app.projects.models import Project
from app.topics.models import Topic


@pytest.fixture(autouse=True)
async def referred_rows(app: FastAPI) -> None:
    rows = [
        Label(id=1_000_001, user_id="ana", name="Name 1"),
        Label(id=1_000_002, user_id="ana", name="Name 2"),
        Label(id=1_000_003, user_id="bob", name="Name 1"),
        Label(id=1_000_004, user_id="ana", name="Name 1", deleted_at=utc_now()),
        Project(id=1_000_001, user_id="ana", name="Name 1"),
        Project(id=1_000_002, user_id="ana", name="Name 2"),
        Project(id=1_000_003, user_id="bob", name="Name 1"),
        Topic(id=1_000_001, name="Name 1"),
        Topic(id=1_000_002, name="Name 2"),
    ]
    async with app.state.database.open_session() as session:
        for row in rows:
            session.add(row)
            await session.flush()
        await session.commit()
