"""What clients send about metadata: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "metadata": {"metadata": 1},
    },
    {
        "metadata": {"metadata": 2},
    },
    {
        "metadata": {"metadata": 3},
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("metadata", {"text": "a\x00b"}, "format"),
    ("metadata", None, "type"),
]
