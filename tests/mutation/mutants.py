"""The switch of the mutants in a generated project, and what turns it: a plugin of pytest.

    python -m pytest -p mutants tests/tasks …

Every test is run with each mutant that ought to be noticed in its folder and has not been yet. A mutant is noticed by a
test that fails with it, and passes without any before and after. noticed.json then says by which test.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from sqlalchemy import Boolean, ColumnElement, bindparam, or_

# The names of the tests that are the likeliest to notice.
LIKELY = ("another", "owner", "theirs", "everybody", "role", "replaces", "changes_what", "deleted", "pages")
# The words of a condition on the owner among others.
OWNER = ("user_id", "owner_id")

FOLDER = Path(__file__).parent
MUTANTS = json.loads((FOLDER / "mutants.json").read_text("utf-8"))

noticed: dict[int, str] = {}
_on: int | None = None


# What the places ask


def is_on(number: int) -> bool:
    return _on == number


def unless(number: int, conditions: Any) -> Any:
    """The condition, or of several those that name the owner: they hold for every row while the mutant is on."""
    if isinstance(conditions, tuple | list):
        is_only = len(conditions) == 1
        return tuple(
            _unless(number, one) if is_only or any(word in str(one) for word in OWNER) else one for one in conditions
        )
    return _unless(number, conditions)


def _unless(number: int, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    # Statements are built once, so that it is a parameter which tells.
    return or_(condition, bindparam(None, callable_=lambda: is_on(number), type_=Boolean()))


class Flag:
    """True, and false while the mutant is on; what is kept by it in a cache is kept for each of the two."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __bool__(self) -> bool:
        return not is_on(self._number)

    def __hash__(self) -> int:
        return hash(bool(self))

    def __eq__(self, other: object) -> bool:
        return bool(self) == other


# The plugin


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The likely tests first, then the short files, and before that the folders that few mutants belong to.

    What is noticed there need not be tried where many do.
    """
    sizes = Counter(item.path for item in items)
    mutants = Counter(FOLDER / folder for _, folders in _places() for folder in folders)
    items.sort(
        key=lambda item: (
            mutants[item.path.parent],
            item.path.parent,
            not any(word in item.name for word in LIKELY),
            sizes[item.path],
        )
    )


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    global _on
    alive = [number for number, tests in _places() if number not in noticed and _is_in(item, tests)]
    failure = _failure(item) if alive else None
    if failure:
        item.session.shouldfail = f"{item.nodeid} fails without a mutant:\n{failure}"
    for number in alive if not item.session.shouldfail else ():
        _on = number
        is_noticed = _failure(item) is not None
        _on = None
        if not is_noticed:
            continue
        noticed[number] = item.nodeid
        failure = _failure(item)
        if failure:
            item.session.shouldfail = f"{item.nodeid} fails after the mutant {number} too:\n{failure}"
            break
    item.session._setupstate.teardown_exact(nextitem)
    return True


def pytest_sessionfinish() -> None:
    (FOLDER / "noticed.json").write_text(json.dumps(noticed), "utf-8")


def _places() -> list[tuple[int, list[str]]]:
    return [(mutant["number"], mutant["tests"]) for mutant in MUTANTS]


def _is_in(item: pytest.Item, folders: list[str]) -> bool:
    return any(item.path.is_relative_to(FOLDER / folder) for folder in folders)


def _failure(item: pytest.Item) -> str | None:
    # What its module shares stays for the next time.
    reports = runtestprotocol(item, log=False, nextitem=item.parent)
    return next((report.longreprtext for report in reports if report.failed), None)
