"""What deleting a row means for those that refer to it, where the foreign keys alone cannot say.

To the database a soft-deleted row is still there, and still refers to others.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, Table, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.db.base import metadata

Rows = tuple[Table, Sequence[Any]]

# PostgreSQL takes no more than 32,767 parameters in a statement.
_MOST_IDS = 10_000


async def make_way(session: AsyncSession, table: Table, row_ids: Sequence[Any]) -> None:
    """Let no row that is gone keep others from being deleted for good.

    It lets go of what it refers to if it can, and is deleted otherwise.
    """
    going: list[Rows] = [*_portions(table, row_ids)]
    gone: list[Rows] = []
    seen: set[tuple[Table, Any]] = set()
    for parent, ids in going:  # which grows meanwhile
        for column, rule in _references(parent):
            child, refers = column.table, column.in_(ids)
            if rule == "CASCADE" and _references(child):
                # The database deletes these itself.
                rows = select(child.c.id).where(refers)
            elif rule is None and "deleted_at" in child.c:
                is_gone = child.c.deleted_at.is_not(None)
                if column.nullable:
                    await session.execute(
                        update(child).where(refers, is_gone).values({column: None})
                    )
                    continue
                rows = select(child.c.id).where(refers, is_gone)
            else:
                continue
            found = [
                row_id for row_id in await session.scalars(rows) if (child, row_id) not in seen
            ]
            seen.update((child, row_id) for row_id in found)
            going += _portions(child, found)
            if rule is None:
                gone += _portions(child, found)
    for child, ids in reversed(gone):
        await session.execute(delete(child).where(child.c.id.in_(ids)))


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
