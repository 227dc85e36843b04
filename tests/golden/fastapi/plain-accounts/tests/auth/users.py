"""The users that every test finds."""

from app.users.models import User
from app.users.schemas import UserCreate
from tests.users.examples import BODIES

# `headers_for` speaks for them.
USER_IDS = {"ana": 1_000_001, "bob": 1_000_002, "eve": 1_000_003}


def user_rows() -> list[User]:
    """They have the last of the bodies: tests of accounts send the first."""
    sent = [UserCreate.model_validate(body) for body in BODIES[-len(USER_IDS) :]]
    return [
        User(id=user_id, **body.model_dump())
        for user_id, body in zip(USER_IDS.values(), sent, strict=True)
    ]
