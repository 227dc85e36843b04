from typing import Any

import pytest

from app.core.roles import ROLES_CLAIM, roles_of


@pytest.mark.parametrize(
    ("claims", "roles"),
    [
        ({}, set()),
        ({ROLES_CLAIM: ["admin", "member"]}, {"admin", "member"}),
        ({ROLES_CLAIM: "admin  member"}, {"admin", "member"}),
        ({"role": "admin"}, {"admin"}),
        ({ROLES_CLAIM: ["admin", 1]}, set()),
        ({ROLES_CLAIM: {"admin": True}}, set()),
        ({ROLES_CLAIM: None}, set()),
        ({"role": 1}, set()),
    ],
)
def test_roles_are_a_list_or_words(claims: dict[str, Any], roles: set[str]) -> None:
    assert roles_of(claims) == roles
