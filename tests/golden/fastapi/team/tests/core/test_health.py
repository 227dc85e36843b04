import httpx2
from fastapi import FastAPI
from sqlalchemy import text


async def test_a_migrated_database_is_ready(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/health/live")).status_code == 200
    assert (await client.get("/health/ready")).status_code == 200


async def test_a_database_behind_the_migrations_is_not(
    app: FastAPI, client: httpx2.AsyncClient
) -> None:
    engine = app.state.database.engine
    async with engine.begin() as connection:
        version = await connection.scalar(text("SELECT version_num FROM alembic_version"))
        await connection.execute(text("UPDATE alembic_version SET version_num = 'older'"))
    response = await client.get("/health/ready")
    async with engine.begin() as connection:
        await connection.execute(
            text("UPDATE alembic_version SET version_num = :version"), {"version": version}
        )
    assert response.status_code == 503
    assert "Retry-After" in response.headers
    assert (await client.get("/health/live")).status_code == 200
