"""Keyset pages as SQL that an index can serve.

A page starts after the last row that the client saw, so rows that come and go never shift it. Nulls
come last: where the first sort key may be null, the rows with a value and the rows without one are
two queries, because a single one with an `OR` could not use the index.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import ColumnElement, RowMapping, Select, String, bindparam, func, or_, select

from app.core import keyset
from app.core.keyset import Key
from app.core.queries import Condition, ListParameters, Order, invalid_cursor
from app.core.wire import to_wire
from app.db.session import Reader
from app.db.text import contains_text


@dataclass(frozen=True, slots=True, eq=False)
class SortKey:
    """A column that a list can be sorted by, and how its values are read from a cursor."""

    column: Any
    values: TypeAdapter[Any]
    nullable: bool = False


class Page(NamedTuple):
    rows: Sequence[Mapping[Any, Any]]
    next_cursor: str | None
    total: int | None


class _Shape(NamedTuple):
    """All that makes two list statements differ, values aside: one is built for each shape."""

    orders: tuple[Order, ...]
    conditions: tuple[tuple[str, str], ...]
    searches: bool
    # Which values of the cursor are null; None where the list starts at its first row.
    after: tuple[bool, ...] | None = None
    # Where the first key may be null: True for the rows without a value, False for those with one.
    nulls: bool | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """How one resource is listed. `where` limits every query, to the owner's rows for example."""

    resource: str
    columns: Sequence[Any]
    id: SortKey
    where: Sequence[ColumnElement[bool]]
    sorts: Mapping[str, SortKey]
    filters: Mapping[str, Any]
    search: Sequence[Any]

    async def page(self, db: Reader, query: ListParameters, scope: Mapping[str, Any]) -> Page:
        """Read one page. `scope` holds the values of `where`."""
        conditions = query.conditions()
        search = query.search()
        shape = _Shape(
            tuple(query.orders()),
            tuple((condition.field, condition.operator) for condition in conditions),
            search is not None,
        )
        keys = self.keys(shape.orders)
        parameters = {**scope, "q": search, **_values(conditions)}
        rows: list[RowMapping] = []
        for part, starts in _parts(shape, keys, self._decode(query, keys)):
            limit = {"limit": query.limit + 1 - len(rows)}
            rows += await db.all(_page_statement(self, part), {**parameters, **starts, **limit})
            if len(rows) > query.limit:
                break
        return Page(
            rows[: query.limit],
            self._encode(query, keys, rows),
            await db.scalar(_count_statement(self, shape), parameters) if query.count else None,
        )

    def keys(self, orders: Sequence[Order]) -> list[Key]:
        """The sort keys with the id as the last: newest first unless the client sorts."""
        keys = []
        for position, (field, descending) in enumerate(orders):
            sort = self.sorts[field]
            keys.append(Key(field, sort.column, descending, sort.nullable, position))
        descending = keys[-1].descending if keys else True
        return [*keys, Key("id", self.id.column, descending, False, len(keys))]

    def _encode(
        self, query: ListParameters, keys: Sequence[Key], rows: Sequence[RowMapping]
    ) -> str | None:
        if len(rows) <= query.limit:
            return None
        last = rows[query.limit - 1]
        return query.encode_cursor(self.resource, [to_wire(last[key.column.key]) for key in keys])

    def _decode(self, query: ListParameters, keys: Sequence[Key]) -> list[Any] | None:
        texts = query.decode_cursor(self.resource, len(keys))
        if texts is None:
            return None
        try:
            return [self._read(key, text) for key, text in zip(keys, texts, strict=True)]
        except ValidationError:
            raise invalid_cursor() from None

    def _read(self, key: Key, text: str | None) -> Any:
        sort = self.id if key.field == "id" else self.sorts[key.field]
        return None if text is None and key.nullable else sort.values.validate_python(text)


def _values(conditions: Sequence[Condition]) -> dict[str, Any]:
    return {f"{field}__{operator}": value for field, operator, value in conditions}


def _parts(
    shape: _Shape, keys: Sequence[Key], start: list[Any] | None
) -> list[tuple[_Shape, dict[str, Any]]]:
    """The queries of a page, in order, each with the values that it starts after."""
    after = None if start is None else tuple(value is None for value in start)
    values = {key.parameter: value for key, value in zip(keys, start or [], strict=False)}
    if not keys[0].nullable:
        return [(shape._replace(after=after), values)]
    if after is not None and after[0]:
        return [(shape._replace(after=after, nulls=True), values)]
    return [(shape._replace(after=after, nulls=False), values), (shape._replace(nulls=True), {})]


@lru_cache(maxsize=1024)
def _page_statement(listing: Listing, shape: _Shape) -> Select[Any]:
    statement = select(*listing.columns).where(*_restrictions(listing, shape))
    keys = listing.keys(shape.orders)
    if shape.nulls is not None:
        first, *rest = keys
        if shape.nulls:
            statement, keys = statement.where(first.column.is_(None)), rest
        else:
            statement = statement.where(first.column.is_not(None))
            keys = [first._replace(nullable=False), *rest]
    if shape.after is not None:
        statement = statement.where(keyset.after(keys, shape.after))
    return statement.order_by(*(key.ordering() for key in keys)).limit(bindparam("limit"))


@lru_cache(maxsize=256)
def _count_statement(listing: Listing, shape: _Shape) -> Select[Any]:
    return select(func.count(listing.id.column)).where(*_restrictions(listing, shape))


def _restrictions(listing: Listing, shape: _Shape) -> list[ColumnElement[bool]]:
    conditions = [
        _condition(listing.filters[field], field, operator) for field, operator in shape.conditions
    ]
    if shape.searches:
        text = bindparam("q", type_=String())
        conditions.append(or_(*(contains_text(column, text) for column in listing.search)))
    return [*listing.where, *conditions]


def _condition(column: Any, field: str, operator: str) -> ColumnElement[bool]:
    name = f"{field}__{operator}"
    if operator == "in":
        within: ColumnElement[bool] = column.in_(bindparam(name, expanding=True))
        return within
    value = bindparam(name, type_=column.type)
    conditions: dict[str, ColumnElement[bool]] = {
        "eq": column == value,
        "ne": column.is_distinct_from(value),
        "gt": column > value,
        "gte": column >= value,
        "lt": column < value,
        "lte": column <= value,
        "null": column.is_(None),
        "not_null": column.is_not(None),
    }
    return conditions[operator]
