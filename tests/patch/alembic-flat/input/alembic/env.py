from alembic import context
import models_base as models

target_metadata = models.metadata
