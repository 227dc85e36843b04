def current_user():
    return {"sub": "1"}


def get_current_account() -> dict[str, str]:
    return {"sub": "1"}
