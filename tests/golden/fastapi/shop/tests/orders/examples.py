"""What clients send about orders: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "number": "Number 1",
        "status": "open",
        "billingAddressId": 1_000_001,
        "shippingAddressId": 1_000_001,
        "note": "Note 1",
    },
    {
        "number": "Number 2",
        "status": "paid",
        "billingAddressId": 1_000_002,
        "shippingAddressId": 1_000_002,
        "note": "Note 2",
    },
    {
        "number": "Number 3",
        "status": "sent",
        "billingAddressId": 1_000_001,
        "shippingAddressId": 1_000_001,
        "note": "Note 3",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

# Bob's items cannot refer to what is Ana's.
BOBS: dict[str, Any] = {
    "billingAddressId": 1_000_003,
    "shippingAddressId": 1_000_003,
}

INVALID: list[tuple[str, Any, str]] = [
    ("number", 5, "type"),
    ("number", "", "too_short"),
    ("number", "xxxxxxxxxxxxxxxxxxxxx", "too_long"),
    ("number", "a\x00b", "format"),
    ("number", None, "type"),
    ("status", "unlisted", "enum"),
    ("status", None, "type"),
    ("billingAddressId", "x", "type"),
    ("billingAddressId", None, "type"),
    ("shippingAddressId", "x", "type"),
    ("note", 5, "type"),
    ("note", "", "too_short"),
    ("note", "x" * 501, "too_long"),
    ("note", "a\x00b", "format"),
    # What is not there, another user's or gone is all the same to a client.
    ("billingAddressId", 9_007_199_254_740_991, "not_found"),
    ("billingAddressId", 1_000_003, "not_found"),
    ("shippingAddressId", 9_007_199_254_740_991, "not_found"),
    ("shippingAddressId", 1_000_003, "not_found"),
]
