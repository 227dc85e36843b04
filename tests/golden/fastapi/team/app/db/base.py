"""What every table shares. Models import it, so that the naming rules come before any table."""

import sys
from datetime import UTC, datetime, timedelta

from sqlmodel import SQLModel

if sys.version_info >= (3, 14):
    from uuid import uuid7 as new_id
else:
    from uuid_utils.compat import uuid7 as new_id

__all__ = ["metadata", "new_id", "next_moment", "utc_now"]

metadata = SQLModel.metadata
# Alembic can only alter or drop a constraint that has a name.
metadata.naming_convention = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def utc_now() -> datetime:
    """Now, in UTC, to the millisecond: what the database keeps and the API sends."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def next_moment(moment: datetime) -> datetime:
    """Now, but always after `moment`, though the clock may have been set back."""
    return max(utc_now(), moment + timedelta(milliseconds=1))
