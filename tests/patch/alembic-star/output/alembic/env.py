from alembic import context

import shop.resources.models  # noqa: F401
from shop.database import Base
from shop.models import *

target_metadata = Base.metadata
