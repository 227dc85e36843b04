"""Every table, so that whoever imports this knows them all."""

from app.auth.models import RefreshToken
from app.time_entries.models import TimeEntry
from app.users.models import User

__all__ = [
    "RefreshToken",
    "TimeEntry",
    "User",
]
