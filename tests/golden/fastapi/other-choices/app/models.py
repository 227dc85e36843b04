"""Every table, so that whoever imports this knows them all."""

from app.audit_entries.models import AuditEntry
from app.order_items.models import OrderItem
from app.preferences.models import Preference

__all__ = [
    "AuditEntry",
    "OrderItem",
    "Preference",
]
