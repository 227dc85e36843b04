"""What clients send about users: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "email": "email1@example.com",
        "password": "correct horse 1",
        "display_name": "Display name 1",
        "handle": "handle-1",
        "bio": "Bio 1",
        "language": "en",
        "recovery_hint": "Recovery hint 1",
    },
    {
        "email": "email2@example.com",
        "password": "correct horse 2",
        "display_name": "Display name 2",
        "handle": "handle-2",
        "bio": "Bio 2",
        "language": "de",
        "recovery_hint": "Recovery hint 2",
    },
    {
        "email": "email3@example.com",
        "password": "correct horse 3",
        "display_name": "Display name 3",
        "handle": "handle-3",
        "bio": "Bio 3",
        "language": "fr",
        "recovery_hint": "Recovery hint 3",
    },
    {
        "email": "email4@example.com",
        "password": "correct horse 4",
        "display_name": "Display name 4",
        "handle": "handle-4",
        "bio": "Bio 4",
        "language": "en",
        "recovery_hint": "Recovery hint 4",
    },
    {
        "email": "email5@example.com",
        "password": "correct horse 5",
        "display_name": "Display name 5",
        "handle": "handle-5",
        "bio": "Bio 5",
        "language": "de",
        "recovery_hint": "Recovery hint 5",
    },
    {
        "email": "email6@example.com",
        "password": "correct horse 6",
        "display_name": "Display name 6",
        "handle": "handle-6",
        "bio": "Bio 6",
        "language": "fr",
        "recovery_hint": "Recovery hint 6",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset({"password", "recovery_hint"})

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
    ("display_name", 5, "type"),
    ("display_name", "", "too_short"),
    ("display_name", "x" * 81, "too_long"),
    ("display_name", "a\x00b", "format"),
    ("display_name", None, "type"),
    ("handle", 5, "type"),
    ("handle", "Not a slug", "format"),
    ("handle", "x" * 101, "too_long"),
    ("handle", None, "type"),
    ("bio", 5, "type"),
    ("bio", "x" * 100001, "too_long"),
    ("bio", "a\x00b", "format"),
    ("language", "unlisted", "enum"),
    ("language", None, "type"),
    ("recovery_hint", 5, "type"),
    ("recovery_hint", "", "too_short"),
    ("recovery_hint", "x" * 201, "too_long"),
    ("recovery_hint", "a\x00b", "format"),
]
