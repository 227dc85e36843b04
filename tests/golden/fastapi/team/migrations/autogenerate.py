"""What `alembic revision --autogenerate` and `alembic check` compare, and how they spell types."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON

from app.db.types import ExactDecimal, JsonArray, UtcDateTime

# SQLite has no identity columns, so every one of a model would look like a change there.
SQLITE_PLUGINS = ["alembic.autogenerate.*", "~alembic.autogenerate.defaults"]
POSTGRESQL = "from sqlalchemy.dialects import postgresql"


def include_object(item: Any, name: str | None, kind: str, reflected: bool, twin: Any) -> bool:
    """Leave out an index that only another database has: `Index(…, info={"dialect": "sqlite"})`."""
    return item.info.get("dialect") in (None, context.get_context().dialect.name)


def render_item(kind: str, item: Any, autogenerate: AutogenContext) -> str | Literal[False]:
    """Spell our own types in SQLAlchemy's words: a migration must outlive `app.db.types`."""
    match item:
        case ExactDecimal():
            text = f"sa.String({item.precision + 1})"
            return f"sa.Numeric({item.precision}, {item.scale}).with_variant({text}, 'sqlite')"
        case UtcDateTime():
            autogenerate.imports.add(POSTGRESQL)
            exact = "postgresql.TIMESTAMP(timezone=True, precision=3)"
            return f"sa.DateTime(timezone=True).with_variant({exact}, 'postgresql')"
        case JsonArray() | JSON():
            autogenerate.imports.add(POSTGRESQL)
            return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
        case _:
            return False
