"""Every table, so that whoever imports this knows them all."""

from app.notes.models import Note as Note
