from alembic import context

from app.main import app
from app.db import Base, models

app.state.migrating = True
target_metadata = [Base.metadata]
