from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, insert, literal, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from app.db.text import contains_text
from app.db.types import CodePointText, ExactDecimal, Json, JsonArray, UtcDateTime

SQLITE = sqlite.dialect()
ROWS = Table(
    "type_rows",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("amount", ExactDecimal(38, 10)),
    Column("moment", UtcDateTime),
    Column("name", CodePointText(50)),
    Column("tags", JsonArray),
    Column("extra", Json),
)

exact = st.decimals(-(10**28) + 1, 10**28 - 1, places=10, allow_nan=False)


@pytest.fixture
async def rows(app: FastAPI) -> AsyncIterator[AsyncConnection]:
    """A connection to a database with the table ROWS, which is gone afterwards."""
    async with app.state.database.engine.connect() as connection:
        await connection.run_sync(ROWS.create)
        yield connection
        await connection.rollback()


@settings(deadline=None)
@given(st.lists(exact, min_size=2))
def test_text_keeps_decimals_exact_and_in_order(numbers: list[Decimal]) -> None:
    kind = ExactDecimal(38, 10)
    texts = {number: kind.process_bind_param(number, SQLITE) for number in sorted(numbers)}
    assert all(left < right for left, right in pairwise(texts.values()))
    assert all(kind.process_result_value(text, SQLITE) == n for n, text in texts.items())


async def test_decimals_sort_and_compare_exactly(rows: AsyncConnection) -> None:
    texts = ["-9999999999999999999999999999.9", "-1.5", "-1.4999999999", "0", "2", "10", "1e27"]
    numbers = [Decimal(text) for text in texts]
    await rows.execute(insert(ROWS), [{"amount": number} for number in reversed(numbers)])
    amount = ROWS.c.amount
    assert (await rows.scalars(select(amount).order_by(amount))).all() == numbers
    small = await rows.scalars(select(amount).where(amount < Decimal("-1.4999999999")))
    assert sorted(small) == numbers[:2]
    huge = await rows.scalars(select(amount).where(amount > Decimal("1e36")))
    assert huge.all() == []


async def test_moments_are_in_utc_to_the_millisecond(rows: AsyncConnection) -> None:
    tokyo = datetime(2026, 1, 1, 9, 0, 0, 999999, timezone(timedelta(hours=9)))
    await rows.execute(insert(ROWS).values(moment=tokyo))
    kept = await rows.scalar(select(ROWS.c.moment))
    assert kept == datetime(2026, 1, 1, 0, 0, 0, 999000, UTC)
    assert kept.utcoffset() == timedelta(0)


async def test_text_sorts_by_code_point(rows: AsyncConnection) -> None:
    names = ["B", "Z", "a", "z", "é", "\U0001f600"]
    await rows.execute(insert(ROWS), [{"name": name} for name in reversed(names)])
    assert (await rows.scalars(select(ROWS.c.name).order_by(ROWS.c.name))).all() == names


@pytest.mark.parametrize(
    ("part", "found"), [("WORLD", True), ("h%o", False), ("o_w", False), ("50% off", True)]
)
async def test_a_search_knows_no_case_and_no_wildcards(
    part: str, found: bool, rows: AsyncConnection
) -> None:
    await rows.execute(insert(ROWS), [{"name": "Hello world"}, {"name": "50% OFF"}])
    matches = await rows.scalars(
        select(ROWS.c.name).where(contains_text(ROWS.c.name, literal(part)))
    )
    assert bool(matches.all()) is found


@pytest.mark.parametrize("value", [{"a": [1, "x", None]}, [], "text", 5, False])
async def test_json_comes_back_as_it_went(value: Any, rows: AsyncConnection) -> None:
    await rows.execute(insert(ROWS).values(extra=value))
    assert await rows.scalar(select(ROWS.c.extra)) == value


async def test_no_json_is_null(rows: AsyncConnection) -> None:
    await rows.execute(insert(ROWS).values(extra=None, tags=[Decimal("1.50")]))
    row = (await rows.execute(select(ROWS.c.tags).where(ROWS.c.extra.is_(None)))).one()
    assert row.tags == ["1.50"]
