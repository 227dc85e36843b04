from alembic import context

from shop.db import Base

target_metadata = Base.metadata
