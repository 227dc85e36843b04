"""What clients send about products: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "sku": "AB-1234",
        "name": "Name 1",
        "price": "1.00",
        "taxRate": "1.00",
        "stock": 1,
        "details": {"details": 1},
    },
    {
        "sku": "AA-0000",
        "name": "Name 2",
        "price": "2.00",
        "taxRate": "2.00",
        "stock": 2,
        "details": {"details": 2},
    },
    {
        "sku": "AA-0001",
        "name": "Name 3",
        "price": "3.00",
        "taxRate": "3.00",
        "stock": 3,
        "details": {"details": 3},
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("sku", 5, "type"),
    ("sku", "!!!!!!!", "pattern"),
    ("sku", None, "type"),
    ("name", 5, "type"),
    ("name", "", "too_short"),
    ("name", "x" * 121, "too_long"),
    ("name", "a\x00b", "format"),
    ("name", None, "type"),
    ("price", 1, "type"),
    ("price", "x", "format"),
    ("price", "1.001", "format"),
    ("price", "100000000", "too_big"),
    ("price", None, "type"),
    ("taxRate", 1, "type"),
    ("taxRate", "x", "format"),
    ("taxRate", "1.001", "format"),
    ("taxRate", "100", "too_big"),
    ("taxRate", None, "type"),
    ("stock", "5", "type"),
    ("stock", True, "type"),
    ("stock", 1.5, "type"),
    ("stock", -1, "too_small"),
    ("stock", 1_000_001, "too_big"),
    ("stock", None, "type"),
    ("details", {"text": "a\x00b"}, "format"),
]
