"""Success bodies, and the entity tags that guard them."""

import hashlib
import json
from typing import Any, Generic, TypeVar

from fastapi import Request, Response
from pydantic import BaseModel
from pydantic.json_schema import SkipJsonSchema

from app.core.errors import ApiError
from app.core.listing import Page

T = TypeVar("T", bound=BaseModel)


class ItemEnvelope(BaseModel, Generic[T]):
    data: T
    message: str


class PageInfo(BaseModel):
    """`total` is there only when the client asks for it with `count=true`."""

    limit: int
    next_cursor: str | None
    total: int | SkipJsonSchema[None] = None


class PageEnvelope(BaseModel, Generic[T]):
    data: list[T]
    message: str
    page: PageInfo


def item_response(
    item: BaseModel, message: str, *, status: int = 200, location: str | None = None
) -> Response:
    """Send one item with its entity tag."""
    content = _dump(item)
    headers = {"ETag": entity_tag(content)}
    if location is not None:
        headers["Location"] = location
    content = b'{"data":%b,"message":%b}' % (content, json.dumps(message).encode())
    return Response(content, status, headers, media_type="application/json")


def fresh_item_response(request: Request, item: BaseModel, message: str) -> Response:
    """Send one item, or 304 when the client says that it has this very one."""
    response = item_response(item, message)
    if matches(request.headers.get("if-none-match"), response.headers["ETag"], weak=True):
        return Response(status_code=304, headers={"ETag": response.headers["ETag"]})
    return response


def page_response(found: Page, model: type[PageEnvelope[T]], limit: int, message: str) -> Response:
    """Send one page of a list; `total` only if it was counted."""
    info: dict[str, Any] = {"limit": limit, "next_cursor": found.next_cursor}
    if found.total is not None:
        info["total"] = found.total
    rows = [dict(row) for row in found.rows]
    page = model.model_validate({"data": rows, "message": message, "page": info})
    content = page.model_dump_json(by_alias=True, exclude_unset=True)
    return Response(content, media_type="application/json")


def entity_tag(content: bytes) -> str:
    """A strong tag: it changes with every byte of the representation."""
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'


def check_if_match(if_match: str | None, current: BaseModel) -> None:
    """Refuse to change an item that is no longer the one the client saw."""
    if if_match is not None and not matches(if_match, entity_tag(_dump(current)), weak=False):
        raise ApiError(412, "The item has changed since you read it")


def matches(condition: str | None, tag: str, *, weak: bool) -> bool:
    """Whether an `If-Match` or `If-None-Match` header names `tag`."""
    if condition is None:
        return False
    names = [name.strip() for name in condition.split(",")]
    return "*" in names or tag in names or (weak and f"W/{tag}" in names)


def _dump(item: BaseModel) -> bytes:
    return item.model_dump_json(by_alias=True).encode()
