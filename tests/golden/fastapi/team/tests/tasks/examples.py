"""What clients send about tasks: bodies that are valid, and values that are not."""

from typing import Any

BODIES: list[dict[str, Any]] = [
    {
        "title": "Title 1",
        "done": True,
        "project_id": "0190a6f0-0000-7000-8000-000000000001",
        "assignee_id": "0190a6f0-0000-7000-8000-000000000001",
    },
    {
        "title": "Title 2",
        "done": False,
        "project_id": "0190a6f0-0000-7000-8000-000000000002",
        "assignee_id": "0190a6f0-0000-7000-8000-000000000002",
    },
    {
        "title": "Title 3",
        "done": True,
        "project_id": "0190a6f0-0000-7000-8000-000000000001",
        "assignee_id": "0190a6f0-0000-7000-8000-000000000001",
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
    ("done", "true", "type"),
    ("done", 1, "type"),
    ("done", None, "type"),
    ("project_id", 5, "type"),
    ("project_id", "0190a6f0000070008000000000000001", "format"),
    ("project_id", None, "type"),
    ("assignee_id", 5, "type"),
    ("assignee_id", "0190a6f0000070008000000000000001", "format"),
    # What is not there, another user's or gone is all the same to a client.
    ("project_id", "00000000-0000-7000-8000-000000000000", "not_found"),
    ("project_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"),
    ("assignee_id", "00000000-0000-7000-8000-000000000000", "not_found"),
]
