"""What the examples of order lines refer to."""

from decimal import Decimal

import pytest
from fastapi import FastAPI

from app.addresses.models import Address
from app.db.base import utc_now
from app.orders.models import Order
from app.products.models import Product


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
        Order(id=1_000_001, user_id="ana", billing_address_id=1_000_001, number="Number 1"),
        Order(id=1_000_002, user_id="ana", billing_address_id=1_000_001, number="Number 2"),
        Order(id=1_000_003, user_id="bob", billing_address_id=1_000_003, number="Number 1"),
        Product(id=1_000_001, sku="AB-1234", name="Name 1", price=Decimal("1.00")),
        Product(id=1_000_002, sku="AA-0000", name="Name 2", price=Decimal("2.00")),
        Product(
            id=1_000_004, sku="AB-1234", name="Name 1", price=Decimal("1.00"), deleted_at=utc_now()
        ),
    ]
    async with app.state.database.open_session() as session:
        for row in rows:
            session.add(row)
            await session.flush()
        await session.commit()
