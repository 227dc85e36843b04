"""Every table, so that whoever imports this knows them all."""

from app.classes.models import Class
from app.config_.models import Config
from app.errors.models import Error
from app.groups.models import Group
from app.indicator_caches.models import IndicatorCache
from app.main_.models import Main
from app.metadata.models import Metadata
from app.news.models import News
from app.orders.models import Order
from app.people.models import Person
from app.queries.models import QueryRow
from app.sessions.models import Session
from app.tests.models import Test
from app.types.models import Type
from app.users.models import User

__all__ = [
    "Class",
    "Config",
    "Error",
    "Group",
    "IndicatorCache",
    "Main",
    "Metadata",
    "News",
    "Order",
    "Person",
    "QueryRow",
    "Session",
    "Test",
    "Type",
    "User",
]
