"""Bringing the database's schema up to date."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from app.config import DatabaseSettings

_PROJECT = Path(__file__).parents[2]


def upgrade_to_head(settings: DatabaseSettings) -> None:
    """Run the migrations that the database has not seen. Blocks; needs no running event loop."""
    command.upgrade(alembic_config(settings), "head")


def at_head(connection: Connection) -> bool:
    """Whether the database has seen every migration."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    return set(connection.scalars(text("SELECT version_num FROM alembic_version"))) == _heads()


def alembic_config(settings: DatabaseSettings) -> Config:
    config = Config(_PROJECT / "alembic.ini")
    config.attributes["settings"] = settings
    return config


@cache
def _heads() -> set[str]:
    return set(ScriptDirectory(str(_PROJECT / "migrations")).get_heads())
