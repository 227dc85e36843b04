"""Every table, so that whoever imports this knows them all."""

from app.announcements.models import Announcement
from app.auth.models import RefreshToken
from app.notes.models import Note
from app.users.models import User

__all__ = [
    "Announcement",
    "Note",
    "RefreshToken",
    "User",
]
