"""What clients send about addresses: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "name": "Name 1",
        "street": "Street 1",
        "city": "City 1",
        "postalCode": "Postal code 1",
        "country": "DE",
    },
    {
        "name": "Name 2",
        "street": "Street 2",
        "city": "City 2",
        "postalCode": "Postal code 2",
        "country": "AA",
    },
    {
        "name": "Name 3",
        "street": "Street 3",
        "city": "City 3",
        "postalCode": "Postal code 3",
        "country": "AB",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("name", 5, "type"),
    ("name", "", "too_short"),
    ("name", "x" * 121, "too_long"),
    ("name", "a\x00b", "format"),
    ("name", None, "type"),
    ("street", 5, "type"),
    ("street", "", "too_short"),
    ("street", "x" * 201, "too_long"),
    ("street", "a\x00b", "format"),
    ("street", None, "type"),
    ("city", 5, "type"),
    ("city", "", "too_short"),
    ("city", "x" * 101, "too_long"),
    ("city", "a\x00b", "format"),
    ("city", None, "type"),
    ("postalCode", 5, "type"),
    ("postalCode", "", "too_short"),
    ("postalCode", "xxxxxxxxxxxxxxxxxxxxx", "too_long"),
    ("postalCode", "a\x00b", "format"),
    ("postalCode", None, "type"),
    ("country", 5, "type"),
    ("country", "!!", "pattern"),
    ("country", None, "type"),
]
