"""Every table, so that whoever imports this knows them all."""

from app.notes.models import Note

__all__ = [
    "Note",
]
