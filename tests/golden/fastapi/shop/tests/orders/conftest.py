"""What the examples of orders refer to."""

import pytest
from fastapi import FastAPI

from app.addresses.models import Address


@pytest.fixture(autouse=True)
async def referred_rows(app: FastAPI) -> None:
    rows = [
        Address(
            id=1_000_001,
            user_id="ana",
            name="Name 1",
            street="Street 1",
            city="City 1",
            postal_code="Postal code 1",
            country="DE",
        ),
        Address(
            id=1_000_002,
            user_id="ana",
            name="Name 2",
            street="Street 2",
            city="City 2",
            postal_code="Postal code 2",
            country="AA",
        ),
        Address(
            id=1_000_003,
            user_id="bob",
            name="Name 1",
            street="Street 1",
            city="City 1",
            postal_code="Postal code 1",
            country="DE",
        ),
    ]
    async with app.state.database.open_session() as session:
        for row in rows:
            session.add(row)
            await session.flush()
        await session.commit()
