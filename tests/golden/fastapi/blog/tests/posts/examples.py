"""What clients send about posts: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "title": "Title 1",
        "slug": "slug-1",
        "body": "Body 1",
        "status": "draft",
        "published_at": "2030-01-01T09:00:00.000Z",
    },
    {
        "title": "Title 2",
        "slug": "slug-2",
        "body": "Body 2",
        "status": "published",
        "published_at": "2030-01-02T09:00:00.000Z",
    },
    {
        "title": "Title 3",
        "slug": "slug-3",
        "body": "Body 3",
        "status": "draft",
        "published_at": "2030-01-03T09:00:00.000Z",
    },
]

# Sent once, and never shown again.
WRITE_ONLY: frozenset[str] = frozenset()

INVALID: list[tuple[str, Any, str]] = [
    ("title", 5, "type"),
    ("title", "", "too_short"),
    ("title", "x" * 201, "too_long"),
    ("title", "a\x00b", "format"),
    ("title", None, "type"),
    ("slug", 5, "type"),
    ("slug", "Not a slug", "format"),
    ("slug", "x" * 101, "too_long"),
    ("slug", None, "type"),
    ("body", 5, "type"),
    ("body", "x" * 100001, "too_long"),
    ("body", "a\x00b", "format"),
    ("body", None, "type"),
    ("status", "unlisted", "enum"),
    ("status", None, "type"),
    ("published_at", 5, "type"),
    ("published_at", "2030-01-01T09:00:00", "format"),
    ("published_at", "2030-02-30T09:00:00Z", "format"),
    ("follows_id", 5, "type"),
    ("follows_id", "0190a6f0000070008000000000000001", "format"),
    # What is not there, another user's or gone is all the same to a client.
    ("follows_id", "00000000-0000-7000-8000-000000000000", "not_found"),
]
