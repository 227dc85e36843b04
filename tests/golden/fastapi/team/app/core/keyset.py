"""Where a page starts: the condition on the sort keys of the last row that the client saw."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, or_, tuple_


class Key(NamedTuple):
    """A sort key of one list request. The last key is the id, which no two rows share."""

    field: str
    column: Any
    descending: bool
    nullable: bool
    position: int

    @property
    def parameter(self) -> str:
        """Name of the parameter that holds the last row's value."""
        return f"after_{self.position}"

    @property
    def value(self) -> BindParameter[Any]:
        return bindparam(self.parameter, type_=self.column.type)

    def ordering(self) -> ColumnElement[Any]:
        order: ColumnElement[Any] = self.column.desc() if self.descending else self.column.asc()
        return order.nulls_last() if self.nullable else order

    def beyond(self) -> ColumnElement[bool]:
        further: ColumnElement[bool] = (
            self.column < self.value if self.descending else self.column > self.value
        )
        return or_(further, self.column.is_(None)) if self.nullable else further

    def bound(self) -> ColumnElement[bool]:
        """Not before the last row's value: lets the database enter its index at the right place."""
        limit: ColumnElement[bool] = (
            self.column <= self.value if self.descending else self.column >= self.value
        )
        return limit


def after(keys: Sequence[Key], nulls: Sequence[bool]) -> ColumnElement[bool]:
    """The rows after the last one seen; `nulls` tells which of its values were null."""
    if len({key.descending for key in keys}) == 1 and not any(key.nullable for key in keys):
        columns = tuple_(*(key.column for key in keys))
        values = tuple_(*(key.value for key in keys))
        row: ColumnElement[bool] = columns < values if keys[0].descending else columns > values
        return row
    further = _further(keys, nulls)
    return further if keys[0].nullable else and_(keys[0].bound(), further)


def _further(keys: Sequence[Key], nulls: Sequence[bool]) -> ColumnElement[bool]:
    key, *rest = keys
    if not rest:
        return key.beyond()
    if nulls[key.position]:
        return and_(key.column.is_(None), _further(rest, nulls))
    return or_(key.beyond(), and_(key.column == key.value, _further(rest, nulls)))
