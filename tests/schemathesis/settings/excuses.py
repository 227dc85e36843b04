"""What the contract itself demands, though the document cannot say it: all that a finding is excused by."""

import json
from pathlib import Path
from typing import Any

import schemathesis
from schemathesis import Case, HookContext, Response

VALID_DATA_REFUSED = "ST202"
SHOWN_TO_ANOTHER_USER = "ST402"

# What the document calls valid may still be refused with one of these codes of a 422.
CODES = {
    "invalid_cursor": "only the backend makes cursors; to the document one is any text",
    "not_found": "a reference names a row, and the document knows no rows",
    "conflict": "the document knows no passwords, and so not which is that of the account",
    "immutable": "whether a field that never changes is sent as it was depends on the row",
}
# JSON Schema has no bounds for numbers that travel as strings: the description says them.
BOUNDS = {"too_small", "too_big"}
# Nor can it say that no text inside of `json`, however deep, holds NUL: the description does.
NUL = r"\u0000"
# Addresses of rows that both users see: nobody owns them, or a role or anybody may get them (the test of each spec says which).
SHARED = tuple(json.loads(Path("shared.json").read_text("utf-8")))


@schemathesis.hook
def filter_failure(context: HookContext, failure: Any, case: Case, response: Response) -> bool:
    """Whether a finding is one."""
    if failure.code == SHOWN_TO_ANOTHER_USER:
        return not case.operation.path.startswith(SHARED)
    if failure.code != VALID_DATA_REFUSED:
        return True
    if response.status_code == 412:
        # `If-Match` is any text to the document.
        return "If-Match" not in (case.headers or {})
    errors = response.json().get("errors", [])
    return not errors or not all(_is_excused(error, case) for error in errors)


def _is_excused(error: dict[str, str], case: Case) -> bool:
    sent = _sent(error["field"], case)
    match error["code"]:
        case code if code in CODES:
            return True
        case code if code in BOUNDS:
            return isinstance(sent, str)
        case "format":
            return isinstance(sent, dict | list) and NUL in json.dumps(sent)
    return False


def _sent(field: str, case: Case) -> Any:
    """What was sent for `amount`, or for `prices[0]`."""
    if field in (case.query or {}):
        return case.query[field]
    name, _, rest = field.partition("[")
    value = case.body.get(name) if isinstance(case.body, dict) else None
    return value[int(rest[:-1])] if rest and isinstance(value, list) and value and isinstance(value[0], str) else value
