"""What clients send about books: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "title": "Title 1",
        "author_id": "0190a6f0-0000-7000-8000-000000000001",
        "editor_id": "0190a6f0-0000-7000-8000-000000000001",
        "translator_id": "0190a6f0-0000-7000-8000-000000000001",
        "genre_id": "0190a6f0-0000-7000-8000-000000000001",
    },
    {
        "title": "Title 2",
        "author_id": "0190a6f0-0000-7000-8000-000000000002",
        "editor_id": "0190a6f0-0000-7000-8000-000000000002",
        "translator_id": "0190a6f0-0000-7000-8000-000000000002",
        "genre_id": "0190a6f0-0000-7000-8000-000000000002",
    },
    {
        "title": "Title 3",
        "author_id": "0190a6f0-0000-7000-8000-000000000001",
        "editor_id": "0190a6f0-0000-7000-8000-000000000001",
        "translator_id": "0190a6f0-0000-7000-8000-000000000001",
        "genre_id": "0190a6f0-0000-7000-8000-000000000001",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

# Bob's items cannot refer to what is Ana's.
BOBS: dict[str, Any] = {
    "author_id": "0190a6f0-0000-7000-8000-000000000003",
    "editor_id": "0190a6f0-0000-7000-8000-000000000003",
    "translator_id": "0190a6f0-0000-7000-8000-000000000003",
}

INVALID: list[tuple[str, Any, str]] = [
    ("title", 5, "type"),
    ("title", "", "too_short"),
    ("title", "x" * 201, "too_long"),
    ("title", "a\x00b", "format"),
    ("title", None, "type"),
    ("author_id", 5, "type"),
    ("author_id", "0190a6f0000070008000000000000001", "format"),
    ("author_id", None, "type"),
    ("editor_id", 5, "type"),
    ("editor_id", "0190a6f0000070008000000000000001", "format"),
    ("translator_id", 5, "type"),
    ("translator_id", "0190a6f0000070008000000000000001", "format"),
    ("genre_id", 5, "type"),
    ("genre_id", "0190a6f0000070008000000000000001", "format"),
    ("genre_id", None, "type"),
    # What is not there, another user's or gone is all the same to a client.
    ("author_id", "00000000-0000-7000-8000-000000000000", "not_found"),
    ("author_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"),
    ("author_id", "0190a6f0-0000-7000-8000-000000000004", "not_found"),
    ("editor_id", "00000000-0000-7000-8000-000000000000", "not_found"),
    ("editor_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"),
    ("editor_id", "0190a6f0-0000-7000-8000-000000000004", "not_found"),
    ("translator_id", "00000000-0000-7000-8000-000000000000", "not_found"),
    ("translator_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"),
    ("translator_id", "0190a6f0-0000-7000-8000-000000000004", "not_found"),
    ("genre_id", "00000000-0000-7000-8000-000000000000", "not_found"),
]
