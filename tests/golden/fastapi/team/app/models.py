"""Every table, so that whoever imports this knows them all."""

from app.auth.models import RefreshToken as RefreshToken
from app.projects.models import Project as Project
from app.tasks.models import Task as Task
from app.teams.models import Team as Team
from app.users.models import User as User
