"""The roles that a token gives its holder."""

from collections.abc import Mapping
from typing import Any

ROLES_CLAIM = "roles"


def roles_of(claims: Mapping[str, Any]) -> frozenset[str]:
    """The roles in `claims`: a list, or names with spaces between them; `role` holds one more.

    What is malformed gives no role.
    """
    roles = _names(claims.get(ROLES_CLAIM))
    role = claims.get("role")
    return roles | {role} if isinstance(role, str) else roles


def _names(value: Any) -> frozenset[str]:
    if isinstance(value, str):
        return frozenset(value.split())
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return frozenset(value)
    return frozenset()
