from alembic import context

import shop.resources.models  # noqa: F401
from shop.db import Base

target_metadata = Base.metadata
