"""The users that every test finds."""

import uuid

from app.users.models import User
from app.users.schemas import UserCreate
from tests.users.examples import BODIES

# `headers_for` speaks for them.
USER_IDS = {
    name: uuid.UUID(f"0190a6f0-0000-7000-8000-{number:012}")
    for number, name in enumerate(("ana", "bob", "eve"), start=1)
}


def user_rows() -> list[User]:
    """They have the last of the bodies: tests of accounts send the first."""
    sent = [UserCreate.model_validate(body) for body in BODIES[-len(USER_IDS) :]]
    return [
        User(id=user_id, **body.model_dump())
        for user_id, body in zip(USER_IDS.values(), sent, strict=True)
    ]
