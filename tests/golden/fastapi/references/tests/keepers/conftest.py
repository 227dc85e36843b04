"""What the examples of keepers refer to."""

import uuid

import pytest
from fastapi import FastAPI

from app.desks.models import Desk


@pytest.fixture(autouse=True)
async def referred_rows(app: FastAPI) -> None:
    rows = [
        Desk(id=uuid.UUID("0190a6f0-0000-7000-8000-000000000001"), user_id="ana", number=1),
        Desk(id=uuid.UUID("0190a6f0-0000-7000-8000-000000000002"), user_id="ana", number=2),
        Desk(id=uuid.UUID("0190a6f0-0000-7000-8000-000000000003"), user_id="bob", number=1),
    ]
    async with app.state.database.open_session() as session:
        for row in rows:
            session.add(row)
            await session.flush()
        await session.commit()
