"""Every table, so that whoever imports this knows them all."""

from app.announcements.models import Announcement as Announcement
from app.auth.models import RefreshToken as RefreshToken
from app.notes.models import Note as Note
from app.users.models import User as User
