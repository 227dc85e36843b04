import os
import sys

from alembic import context

sys.path.insert(0, os.path.dirname(os.path.dirname(__file__)))

target_metadata = None
