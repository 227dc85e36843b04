"""Every table, so that whoever imports this knows them all."""

from app.labels.models import Label
from app.projects.models import Project
from app.tasks.models import Task
from app.topics.models import Topic

__all__ = [
    "Label",
    "Project",
    "Task",
    "Topic",
]
