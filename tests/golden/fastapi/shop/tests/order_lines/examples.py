"""What clients send about order lines: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "orderId": 1_000_001,
        "productId": 1_000_001,
        "quantity": 1,
        "unitPrice": "1.00",
    },
    {
        "orderId": 1_000_002,
        "productId": 1_000_002,
        "quantity": 2,
        "unitPrice": "2.00",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

# Bob's items cannot refer to what is Ana's.
BOBS: dict[str, Any] = {
    "orderId": 1_000_003,
}

INVALID: list[tuple[str, Any, str]] = [
    ("orderId", "x", "type"),
    ("orderId", None, "type"),
    ("productId", "x", "type"),
    ("productId", None, "type"),
    ("quantity", "5", "type"),
    ("quantity", True, "type"),
    ("quantity", 1.5, "type"),
    ("quantity", 0, "too_small"),
    ("quantity", 1001, "too_big"),
    ("quantity", None, "type"),
    ("unitPrice", 1, "type"),
    ("unitPrice", "x", "format"),
    ("unitPrice", "1.001", "format"),
    ("unitPrice", "100000000", "too_big"),
    ("unitPrice", None, "type"),
    # What is not there, another user's or gone is all the same to a client.
    ("orderId", 9_007_199_254_740_991, "not_found"),
    ("orderId", 1_000_003, "not_found"),
    ("productId", 9_007_199_254_740_991, "not_found"),
    ("productId", 1_000_004, "not_found"),
]
