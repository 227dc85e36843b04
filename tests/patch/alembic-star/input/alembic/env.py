from alembic import context

from shop.database import Base
from shop.models import *

target_metadata = Base.metadata
