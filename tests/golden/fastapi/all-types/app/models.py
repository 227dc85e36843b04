"""Every table, so that whoever imports this knows them all."""

from app.constraints.models import Constraint as Constraint
from app.defaults.models import Default as Default
from app.optional_values.models import OptionalValue as OptionalValue
from app.plain_values.models import PlainValue as PlainValue
