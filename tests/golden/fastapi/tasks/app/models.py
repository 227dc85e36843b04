"""Every table, so that whoever imports this knows them all."""

from app.labels.models import Label
from app.projects.models import Project
from app.tasks.models import Task

__all__ = [
    "Label",
    "Project",
    "Task",
]
