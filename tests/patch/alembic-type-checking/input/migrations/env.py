from typing import TYPE_CHECKING

from alembic import context

if TYPE_CHECKING:
    import app.resources.models

import_module("app.resources.models")
target_metadata = get()
