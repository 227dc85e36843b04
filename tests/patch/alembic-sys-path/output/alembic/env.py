import os
import sys

from alembic import context

sys.path.insert(0, os.path.dirname(os.path.dirname(__file__)))
import app.resources.models  # noqa: E402, F401

target_metadata = None
