"""Every table, so that whoever imports this knows them all."""

from app.labels.models import Label as Label
from app.projects.models import Project as Project
from app.tasks.models import Task as Task
from app.topics.models import Topic as Topic
