from alembic import context

from app.main import app
from app.db import Base, models
from app.resources import models as resources_models  # noqa: F401

app.state.migrating = True
target_metadata = [Base.metadata]
