"""The application as a server finds it: `uvicorn app.main:app`."""

import sys

from app.config import ConfigurationError, load_settings
from app.core.logging import configure_logging
from app.factory import create_app

try:
    settings = load_settings()
except ConfigurationError as error:
    sys.exit(str(error))

configure_logging(settings.log_level)
app = create_app(settings)
