"""What clients send about users: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "email": "email1@example.com",
        "password": "correct horse 1",
    },
    {
        "email": "email2@example.com",
        "password": "correct horse 2",
    },
    {
        "email": "email3@example.com",
        "password": "correct horse 3",
    },
    {
        "email": "email4@example.com",
        "password": "correct horse 4",
    },
    {
        "email": "email5@example.com",
        "password": "correct horse 5",
    },
    {
        "email": "email6@example.com",
        "password": "correct horse 6",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset({"password"})

INVALID: list[tuple[str, Any, str]] = [
    ("email", 5, "type"),
    ("email", "nobody", "format"),
    (
        "email",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@example.com",
        "too_long",
    ),
    ("email", None, "type"),
    ("password", 5, "type"),
    ("password", "xxxxxxx", "too_short"),
    ("password", "x" * 129, "too_long"),
    ("password", "a\x00bbbbbb", "format"),
    ("password", None, "type"),
]
