from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config, pool

# this is the Alembic Config object
config = context.config

fileConfig(config.config_file_name)

# add your model's MetaData object here
# from myapp import mymodel
# target_metadata = None
from app.core.config import settings  # noqa
from app.models import SQLModel  # noqa: E402

target_metadata = SQLModel.metadata


def run_migrations_offline():
    context.configure(target_metadata=target_metadata)
