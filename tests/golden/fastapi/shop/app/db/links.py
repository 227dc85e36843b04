"""Many-to-many relations: the links of items are read for a whole page, and written whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, delete, insert, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import ApiError, FieldError
from app.db.session import Reader


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """One relation. `own` is the column of the item whose `field` lists the ids in `other`."""

    field: str
    own: Column[Any]
    other: Column[Any]

    def linked_with(self, other_id: Any) -> ColumnElement[bool]:
        """The condition that an item has this link."""
        [key] = self.own.foreign_keys
        return key.column.in_(select(self.own).where(self.other == other_id))

    async def of_items(self, db: Reader, ids: Sequence[Any]) -> Mapping[Any, list[Any]]:
        """The ids that each of the items is linked with, in their order."""
        statement = select(self.own, self.other).where(self.own.in_(ids))
        linked: dict[Any, list[Any]] = {item_id: [] for item_id in ids}
        for row in await db.all(statement.order_by(self.own, self.other)):
            linked[row[self.own.name]].append(row[self.other.name])
        return linked

    async def of_item(self, session: AsyncSession, item_id: Any) -> Sequence[Any]:
        statement = select(self.other).where(self.own == item_id).order_by(self.other)
        return (await session.scalars(statement)).all()

    async def remove(self, session: AsyncSession, item_id: Any, ids: set[Any]) -> None:
        statement = delete(self.own.table).where(self.own == item_id, self.other.in_(ids))
        await session.execute(statement)

    async def add(self, session: AsyncSession, item_id: Any, ids: set[Any]) -> Sequence[Any]:
        """Link the item with those of `ids` that are there, and tell which these are."""
        found = self._found(ids)
        links = found.with_only_columns(literal(item_id, self.own.type), *found.selected_columns)
        statement = insert(self.own.table).from_select([self.own, self.other], links)
        return (await session.scalars(statement.returning(self.other))).all()

    def errors(self, ids: Sequence[Any], missing: set[Any]) -> list[FieldError]:
        return [
            FieldError(f"{self.field}[{index}]", "not_found", "There is no such item")
            for index, other_id in enumerate(ids)
            if other_id in missing
        ]

    def _found(self, ids: set[Any]) -> Select[Any]:
        [key] = self.other.foreign_keys
        target = key.column.table.c
        found = select(target.id).where(target.id.in_(ids))
        is_soft = "deleted_at" in target
        if is_soft:
            found = found.where(target.deleted_at.is_(None))
        # They stay until this transaction ends. Locked in the order of their ids, so that no two
        # writers wait for each other.
        return found.order_by(target.id).with_for_update(read=True, key_share=not is_soft)


class LinkSet:
    """The relations of one resource, by the names of the fields that hold the ids."""

    def __init__(self, **relations: Links) -> None:
        self._relations = relations

    def __getitem__(self, name: str) -> Links:
        return self._relations[name]

    async def add_to(self, db: Reader, rows: Sequence[Mapping[Any, Any]]) -> list[dict[str, Any]]:
        """The rows with their links, in one query a relation."""
        items = [dict(row) for row in rows]
        for name, links in self._relations.items() if items else ():
            linked = await links.of_items(db, [item["id"] for item in items])
            for item in items:
                item[name] = linked[item["id"]]
        return items

    async def of_item(self, session: AsyncSession, item_id: Any) -> dict[str, Sequence[Any]]:
        """The links of an item that is locked."""
        return {
            name: await links.of_item(session, item_id) for name, links in self._relations.items()
        }

    def split(self, values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """What is in columns, and what is links."""
        columns = {name: value for name, value in values.items() if name not in self._relations}
        return columns, {name: values[name] for name in self._relations if name in values}

    async def write(
        self,
        session: AsyncSession,
        item_id: Any,
        wanted: Mapping[str, Sequence[Any]],
        before: Mapping[str, Sequence[Any]],
    ) -> dict[str, Sequence[Any]]:
        """Give an item the links that are `wanted`; it keeps those of the relations not named."""
        after = dict(before)
        errors: list[FieldError] = []
        for name, ids in wanted.items():
            links = self._relations[name]
            current = set(before.get(name, ()))
            added = set(ids) - current
            if removed := current - set(ids):
                await links.remove(session, item_id, removed)
            found = await links.add(session, item_id, added) if added else ()
            errors += links.errors(ids, added.difference(found))
            after[name] = sorted(ids)
        if errors:
            raise ApiError(422, "The request is not valid", errors=errors)
        return after
