from alembic import context
