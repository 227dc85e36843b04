from alembic import context
import models_base as models

import models as models_2  # noqa: F401

target_metadata = models.metadata
