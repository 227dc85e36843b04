"""What it takes to change a table of SQLite, which has commands for little of that.

Migrations use it, those of long ago too: what it does for them has to stay as it is.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

_EXACT = Context(prec=80, rounding=ROUND_HALF_UP)
_INDEXES = sa.text(
    "SELECT name, sql FROM sqlite_master"
    " WHERE type = 'index' AND tbl_name = :table AND sql IS NOT NULL"
)


@contextmanager
def altered(
    table: str,
    *,
    types: Mapping[str, sa.types.TypeEngine[Any]] | None = None,
    names: Mapping[str, str] | None = None,
) -> Iterator[BatchOperations]:
    """Copy a table into another form, as in `with altered("tasks") as tasks: tasks.drop_column(…)`.

    All that is in it comes along, whoever added it. `types` are those that columns have from now
    on, their values stay as they are; `names` are what constraints are called from now on. Raises
    ValueError if a row then refers to none.
    """
    bind = op.get_bind()
    # Alembic copies no index over an expression, so each is made again from its own text.
    indexes = bind.execute(_INDEXES, {"table": table}).all()
    for index in indexes:
        op.drop_index(index.name, table)
    copied = _reflected(bind, table)
    for column, kind in (types or {}).items():
        copied.c[column].type = kind
    for constraint in copied.constraints:
        constraint.name = (names or {}).get(str(constraint.name), constraint.name)
    with op.batch_alter_table(table, copy_from=copied, recreate="always") as batch:
        yield batch
    for index in indexes:
        bind.exec_driver_sql(index.sql)
    if dangling := bind.exec_driver_sql(f'PRAGMA foreign_key_check("{table}")').first():
        raise ValueError(f"a row of {table} refers to one of {dangling.parent} that is not there")


def recode(table: str, column: str, change: Callable[[Any], Any]) -> None:
    """Write every value of a column anew."""
    rows = sa.table(table, sa.column("rowid"), sa.column(column))
    value = rows.c[column]
    bind = op.get_bind()
    found = bind.execute(sa.select(rows.c.rowid, value).where(value.is_not(None))).all()
    if found:
        update = rows.update().where(rows.c.rowid == sa.bindparam("at"))
        changes = [{"at": at, "new": change(old)} for at, old in found]
        bind.execute(update.values({column: sa.bindparam("new")}), changes)


def plain_decimal(precision: int, scale: int) -> Callable[[str], str]:
    """From the text that a decimal is (see `app.db.types.ExactDecimal`) to the usual: "1.50"."""

    def plain(text: str) -> str:
        return f"{Decimal(f'{int(text) - 10**precision}E-{scale}'):f}"

    return plain


def sortable_decimal(precision: int, scale: int) -> Callable[[object], str]:
    """From any number, which is rounded, to that text. It raises ValueError if it has no room."""

    def sortable(value: object) -> str:
        number = int(Decimal(str(value)).scaleb(scale, _EXACT).to_integral_value(ROUND_HALF_UP))
        if abs(number) >= 10**precision:
            raise ValueError(f"{value} is out of the range of a decimal({precision}, {scale})")
        return f"{number + 10**precision:0{precision + 1}d}"

    return sortable


def whole_number(bits: int) -> Callable[[object], int]:
    """From any number, which is rounded. It raises ValueError if it has no room."""

    def whole(value: object) -> int:
        number = int(Decimal(str(value)).to_integral_value(ROUND_HALF_UP))
        if not -(2 ** (bits - 1)) <= number < 2 ** (bits - 1):
            raise ValueError(f"{value} is out of the range of {bits} bits")
        return number

    return whole


def dashed_uuid(text: str) -> str:
    return str(UUID(text))


def _reflected(bind: sa.Connection, name: str) -> sa.Table:
    table = sa.Table(name, sa.MetaData(), autoload_with=bind, resolve_fks=False)
    for rule in [one for one in table.constraints if isinstance(one, sa.CheckConstraint)]:
        table.constraints.remove(rule)
    for check in sa.inspect(bind).get_check_constraints(name):
        # A colon in it begins no parameter.
        text = sa.text(check["sqltext"].replace(":", r"\:"))
        table.append_constraint(sa.CheckConstraint(text, name=check["name"]))
    return table
