"""Every table, so that whoever imports this knows them all."""

from app.audit_entries.models import AuditEntry as AuditEntry
from app.order_items.models import OrderItem as OrderItem
from app.preferences.models import Preference as Preference
