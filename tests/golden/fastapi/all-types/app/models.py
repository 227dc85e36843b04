"""Every table, so that whoever imports this knows them all."""

from app.constraints.models import Constraint
from app.defaults.models import Default
from app.optional_values.models import OptionalValue
from app.plain_values.models import PlainValue

__all__ = [
    "Constraint",
    "Default",
    "OptionalValue",
    "PlainValue",
]
