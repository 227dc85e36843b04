"""A real HTTP server that publishes keys, and can be told to rotate them, to hang or to lie."""

import json
import threading
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

from tests.signing_keys import SigningKey


class KeyServer:
    """Serves `body` with `status`; waits while it `hangs`, sending a byte now and then if it `drips`."""

    def __init__(self, keys: Sequence[SigningKey]) -> None:
        self.status = 200
        self.headers: dict[str, str] = {}
        self.drips = False
        self.hits = 0
        self._may_answer = threading.Event()
        self._may_answer.set()
        self._is_over = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_port}/keys"
        self.publish(*keys)

    def __enter__(self) -> "KeyServer":
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self.hang(False)
        self._server.shutdown()
        self._server.server_close()

    def publish(self, *keys: SigningKey) -> None:
        self.body = json.dumps({"keys": [key.jwk for key in keys]}).encode()

    def hang(self, hangs: bool = True) -> None:
        (self._may_answer.clear if hangs else self._may_answer.set)()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner.hits += 1
                owner._may_answer.wait()
                self.send_response(owner.status)
                for name, value in owner.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                while owner.drips and not owner._is_over.wait(0.05):
                    self.wfile.write(b" ")
                self.wfile.write(owner.body)

            def log_message(self, format: str, *args: object) -> None:
                pass

            def handle(self) -> None:
                try:
                    super().handle()
                except ConnectionError:
                    # The client did not wait for the end.
                    self.close_connection = True

        return Handler
