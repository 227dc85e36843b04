"""Every table, so that whoever imports this knows them all."""

from app.auth.models import RefreshToken
from app.projects.models import Project
from app.tasks.models import Task
from app.teams.models import Team
from app.users.models import User

__all__ = [
    "Project",
    "RefreshToken",
    "Task",
    "Team",
    "User",
]
