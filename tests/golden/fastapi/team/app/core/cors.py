"""Which web pages may call the API."""

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
REQUEST_HEADERS = ("Authorization", "Content-Type", "If-Match", "If-None-Match", "X-Request-ID")
RESPONSE_HEADERS = ("ETag", "Location", "Retry-After", "X-Request-ID")


class CorsMiddleware(CORSMiddleware):
    """Starlette's, but a preflight is always answered 204 without a body.

    Permission is in its headers: a page that may not call finds none.
    """

    def preflight_response(self, request_headers: Headers) -> Response:
        answer = super().preflight_response(request_headers)
        del answer.headers["content-length"], answer.headers["content-type"]
        if not self.is_allowed_origin(request_headers["origin"]):
            return Response(status_code=204, headers={"Vary": answer.headers["Vary"]})
        return Response(status_code=204, headers=dict(answer.headers))
