"""`python -m app` serves; `migrate`, `openapi` and `grant EMAIL ROLE` do what else there is to do."""

import argparse
import asyncio
import json
import signal
import socket
import sys

import uvicorn
from pydantic import SecretStr

from app.auth.grant import grant
from app.config import ConfigurationError, Settings, load_database_settings, load_settings
from app.core.logging import configure_logging
from app.db.embedded import sole_use
from app.db.migrate import upgrade_to_head
from app.factory import create_app

SHUTDOWN_SECONDS = 30


class Server(uvicorn.Server):
    """Says in one line where it listens."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
            print(f"Team Planner is at {address} (documentation: {address}/docs)", flush=True)


def serve() -> None:
    settings = load_settings()
    configure_logging(settings.log_level)
    # Taken for good when the server starts; here it can be refused without the server's noise.
    with sole_use(settings.database):
        pass
    config = uvicorn.Config(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        access_log=False,
        forwarded_allow_ips=list(settings.trusted_proxies),
        lifespan="on",
        log_config=None,
        proxy_headers=bool(settings.trusted_proxies),
        server_header=False,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )
    # uvicorn repeats the signal when it has shut down; it is then no failure any more.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    Server(config).run()


def migrate() -> None:
    settings = load_database_settings()
    configure_logging("info")
    with sole_use(settings.database):
        try:
            upgrade_to_head(settings)
        except OSError as error:
            raise ConfigurationError(f"Cannot migrate: no connection ({error})") from error


def openapi() -> None:
    # Only describes the routes, so that no real configuration is needed.
    settings = Settings.model_construct(jwt_secret=SecretStr(""))
    print(json.dumps(create_app(settings).openapi(), indent=2))


COMMANDS = {"serve": serve, "migrate": migrate, "openapi": openapi}


def grant_role(email: str, role: str) -> None:
    settings = load_database_settings()
    with sole_use(settings.database):
        try:
            asyncio.run(grant(settings, email, role))
        except OSError as error:
            raise ConfigurationError(f"Cannot grant: no connection ({error})") from error
    print(f"{email} is {role} from the next login or refresh on")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m app")
    commands = parser.add_subparsers(dest="command", metavar="command")
    for name in COMMANDS:
        commands.add_parser(name)
    granting = commands.add_parser("grant", help="give a role to a user")
    granting.add_argument("email")
    granting.add_argument("role", choices=("member", "admin"))
    arguments = parser.parse_args()
    try:
        if arguments.command == "grant":
            grant_role(arguments.email, arguments.role)
        else:
            COMMANDS[arguments.command or "serve"]()
    except ConfigurationError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
