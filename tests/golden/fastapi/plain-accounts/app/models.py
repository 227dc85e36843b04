"""Every table, so that whoever imports this knows them all."""

from app.auth.models import RefreshToken as RefreshToken
from app.time_entries.models import TimeEntry as TimeEntry
from app.users.models import User as User
