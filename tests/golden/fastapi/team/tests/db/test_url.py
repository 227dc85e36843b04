import ssl
from typing import Any

import pytest

from app.db.url import direct_url, parse_database_url

NEON = (
    "postgresql://ada:pa%40ss%2Fword@ep-cool-1-pooler.eu-central-1.aws.neon.tech/app"
    "?sslmode=require&channel_binding=require"
)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg2"])
def test_every_spelling_of_the_scheme_is_asyncpg(scheme: str) -> None:
    url = parse_database_url(f"{scheme}://ada@db.example:5433/app").url
    assert url.render_as_string() == "postgresql+asyncpg://ada@db.example:5433/app"


def test_a_url_of_neon_works_as_it_is_pasted() -> None:
    database = parse_database_url(NEON)
    assert database.url.password == "pa@ss/word"
    assert not database.url.query
    assert isinstance(database.connect_args["ssl"], ssl.SSLContext)
    assert "channel_binding" not in database.connect_args


@pytest.mark.parametrize(
    ("query", "verifies", "checks_host"),
    [
        ("sslmode=require", ssl.CERT_NONE, False),
        ("sslmode=verify-ca", ssl.CERT_REQUIRED, False),
        ("sslmode=verify-full&sslrootcert=system", ssl.CERT_REQUIRED, True),
    ],
)
def test_tls_is_verified_as_libpq_would(
    query: str, verifies: ssl.VerifyMode, checks_host: bool
) -> None:
    context = connect_args(query)["ssl"]
    assert context.verify_mode == verifies
    assert context.check_hostname is checks_host


@pytest.mark.parametrize(("mode", "argument"), [("disable", False), ("prefer", "prefer")])
def test_tls_can_be_left_to_the_server_or_out(mode: str, argument: str | bool) -> None:
    assert connect_args(f"sslmode={mode}")["ssl"] == argument


def test_settings_of_the_session_reach_the_server() -> None:
    arguments = connect_args("application_name=api&options=-csearch_path%3Dapp%20endpoint%3Dep-1")
    assert arguments["server_settings"] == {
        "application_name": "api",
        "options": "-csearch_path=app",
    }


def test_a_unix_socket_is_a_host() -> None:
    for url in ("postgresql:///app?host=/run/pg&port=5433", "postgresql://%2Frun%2Fpg:5433/app"):
        parsed = parse_database_url(url).url
        assert (parsed.host, parsed.port, parsed.database) == ("/run/pg", 5433, "app")


def test_behind_a_pooler_no_two_statements_share_a_name() -> None:
    name = parse_database_url(NEON).connect_args["prepared_statement_name_func"]
    assert name() != name()
    assert "prepared_statement_name_func" not in connect_args("")


def test_behind_a_pooler_that_may_forget_them_statements_have_no_name() -> None:
    for query in ("pgbouncer=true", "port=6543"):
        assert connect_args(query)["prepared_statement_name_func"]() == ""
    assert parse_database_url("postgresql://ada@db.example/app?pgbouncer=true").forgets_statements
    assert not parse_database_url(NEON).forgets_statements


def test_migrations_go_past_the_pooler() -> None:
    direct = direct_url(parse_database_url(NEON))
    assert direct.url.host == "ep-cool-1.eu-central-1.aws.neon.tech"
    supabase = parse_database_url("postgres://u@aws-0-eu.pooler.supabase.com:6543/postgres")
    assert direct_url(supabase).url.port == 5432


@pytest.mark.parametrize(
    "url",
    [
        "",
        "db.example/app",
        "mysql://ada:hunter2@db/app",
        "postgresql://ada:hunter2@db:port/app",
        "postgresql://ada:hunter2@db/app?sslmode=hunter",
        "postgresql://ada:hunter2@db/app?connect_timeout=soon",
        "postgresql://ada:hunter2@db/app?sslmode=verify-ca&sslrootcert=/nowhere.pem",
        "sqlite://",
    ],
)
def test_what_cannot_be_used_is_refused_without_showing_the_password(url: str) -> None:
    with pytest.raises(ValueError, match=r"^(is|has|must|names)") as refusal:
        parse_database_url(url)
    assert "hunter2" not in str(refusal.value)


def connect_args(query: str) -> dict[str, Any]:
    return parse_database_url(f"postgresql://ada@db.example/app?{query}").connect_args
