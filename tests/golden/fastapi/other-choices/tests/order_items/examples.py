"""What clients send about order items: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "productCode": "Product code 1",
        "unitPrice": "1.00",
        "itemCount": 1,
        "shippedAt": "2030-01-01T09:00:00.000Z",
    },
    {
        "productCode": "Product code 2",
        "unitPrice": "2.00",
        "itemCount": 2,
        "shippedAt": "2030-01-02T09:00:00.000Z",
    },
    {
        "productCode": "Product code 3",
        "unitPrice": "3.00",
        "itemCount": 3,
        "shippedAt": "2030-01-03T09:00:00.000Z",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("productCode", 5, "type"),
    ("productCode", "", "too_short"),
    ("productCode", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"),
    ("productCode", "a\x00b", "format"),
    ("productCode", None, "type"),
    ("unitPrice", 1, "type"),
    ("unitPrice", "x", "format"),
    ("unitPrice", "1.001", "format"),
    ("unitPrice", "100000000", "too_big"),
    ("unitPrice", None, "type"),
    ("itemCount", "5", "type"),
    ("itemCount", True, "type"),
    ("itemCount", 1.5, "type"),
    ("itemCount", 0, "too_small"),
    ("itemCount", 1001, "too_big"),
    ("itemCount", None, "type"),
    ("shippedAt", 5, "type"),
    ("shippedAt", "2030-01-01T09:00:00", "format"),
    ("shippedAt", "2030-02-30T09:00:00Z", "format"),
    ("insteadOfId", "x", "type"),
    # What is not there, another user's or gone is all the same to a client.
    ("insteadOfId", 9_007_199_254_740_991, "not_found"),
]
