"""What deleting a row means for those that refer to it, where the foreign keys alone cannot say.

To the database a soft-deleted row is still there, and still refers to others.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError
from app.db.base import metadata, utc_now

Rows = tuple[Table, Sequence[Any]]

# PostgreSQL takes no more than 32,767 parameters in a statement.
_MOST_IDS = 10_000


async def follow_soft_delete(session: AsyncSession, table: Table, row_id: Any) -> None:
    """Do what the foreign keys of rows that refer to a soft-deleted one say.

    The row itself is marked already. 409 if a row that stays has to keep what it refers to.
    """
    gone: list[Rows] = [(table, [row_id])]
    doomed: list[tuple[Table, ColumnElement[bool]]] = []
    for parent, ids in gone:  # which grows meanwhile
        for column, rule in _references(parent):
            child, refers = column.table, column.in_(ids)
            if rule == "SET NULL":
                await session.execute(update(child).where(refers).values({column: None}))
            elif rule == "CASCADE" and "deleted_at" in child.c:
                mark = update(child).where(refers, child.c.deleted_at.is_(None))
                marked = mark.values(deleted_at=utc_now()).returning(child.c.id)
                gone += _portions(child, (await session.scalars(marked)).all())
            elif rule == "CASCADE":
                doomed.append((child, refers))
    order = metadata.sorted_tables
    for child, is_doomed in sorted(doomed, key=lambda rows: order.index(rows[0]), reverse=True):
        await session.execute(delete(child).where(is_doomed))
    for parent, ids in gone:
        await _check_unreferred(session, parent, ids)


async def _check_unreferred(session: AsyncSession, table: Table, ids: Sequence[Any]) -> None:
    for column, rule in _references(table):
        if rule is not None:
            continue
        found = select(column).where(column.in_(ids)).limit(1)
        if "deleted_at" in column.table.c:
            found = found.where(column.table.c.deleted_at.is_(None))
        if await session.scalar(found) is not None:
            raise ApiError(409, "The change conflicts with another item")


@cache
def _references(table: Table) -> list[tuple[Column[Any], str | None]]:
    """The columns that refer to `table`, each with its rule: CASCADE, SET NULL or none."""
    return [
        (column, key.ondelete)
        for other in metadata.sorted_tables
        for column in other.columns
        for key in column.foreign_keys
        if key.column.table is table
    ]


def _portions(table: Table, ids: Sequence[Any]) -> Iterator[Rows]:
    for start in range(0, len(ids), _MOST_IDS):
        yield table, ids[start : start + _MOST_IDS]
