import pytest
from asyncpg import CannotConnectNowError, InterfaceError
from fastapi import FastAPI
from sqlalchemy import Column, Index, MetaData, String, Table, insert

from app.core.errors import ApiError
from app.db.errors import database_errors, describe_unique_rules

ROWS = Table("error_rows", MetaData(), Column("user_id", String), Column("email", String))
Index("uq_error_rows", ROWS.c.user_id, ROWS.c.email, unique=True, info={"fields": ["email"]})


async def test_a_conflict_names_the_field_but_no_value(app: FastAPI) -> None:
    describe_unique_rules(ROWS)
    async with app.state.database.engine.connect() as connection:
        await connection.run_sync(ROWS.create)
        row = {"user_id": "ada", "email": "ada@example.com"}
        with pytest.raises(ApiError) as conflict, database_errors():
            await connection.execute(insert(ROWS), [row, row])
        await connection.rollback()
    assert conflict.value.status == 409
    assert conflict.value.detail == "An item with the same email already exists"


@pytest.mark.parametrize(
    "error",
    [
        ConnectionRefusedError(),
        TimeoutError(),
        OSError("Multiple exceptions"),
        InterfaceError("connection is closed"),
        CannotConnectNowError("the database system is starting up"),
    ],
)
def test_a_database_out_of_reach_is_503(error: Exception) -> None:
    with pytest.raises(ApiError) as refusal, database_errors():
        raise error
    assert refusal.value.status == 503
    assert refusal.value.headers == {"Retry-After": "5"}


def test_a_missing_file_is_none_of_the_database() -> None:
    with pytest.raises(FileNotFoundError), database_errors():
        open("/nowhere/at/all")  # noqa: SIM115
