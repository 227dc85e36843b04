"""Every table, so that whoever imports this knows them all."""

from app.classes.models import Class as Class
from app.config_.models import Config as Config
from app.errors.models import Error as Error
from app.groups.models import Group as Group
from app.indicator_caches.models import IndicatorCache as IndicatorCache
from app.main_.models import Main as Main
from app.metadata.models import Metadata as Metadata
from app.news.models import News as News
from app.orders.models import Order as Order
from app.people.models import Person as Person
from app.queries.models import QueryRow as QueryRow
from app.sessions.models import Session as Session
from app.tests.models import Test as Test
from app.types.models import Type as Type
from app.users.models import User as User
