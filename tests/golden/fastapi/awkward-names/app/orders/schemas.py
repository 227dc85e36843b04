import datetime as dt
import uuid
from decimal import Decimal
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.decimals import Exact
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope, PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel
from app.orders.models import OrderType


class OrderCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "from": "From 1",
                    "to": "To 1",
                    "class": "Class 1",
                    "import": 1,
                    "lambda": True,
                    "order": 1,
                    "group": "Group 1",
                    "select": "Select 1",
                    "table": "Table 1",
                    "type": "mro",
                    "metadata": {"metadata": 1},
                    "registry": "Registry 1",
                    "schema": "Schema 1",
                    "json": {"json": 1},
                    "dict": "Dict 1",
                    "copy": "Copy 1",
                    "validate": "Validate 1",
                    "construct": "Construct 1",
                    "model_config": "Model config 1",
                    "model_name": "Model name 1",
                    "model_fields": "Model fields 1",
                    "model_dump": "Model dump 1",
                    "args": "Args 1",
                    "kwargs": "Kwargs 1",
                    "l": 1,
                    "self": "Self 1",
                    "cls": "Cls 1",
                    "db": "Db 1",
                    "session": "Session 1",
                    "request": "Request 1",
                    "response": "Response 1",
                    "user": "User 1",
                    "owner": "Owner 1",
                    "row": "Row 1",
                    "rows": "Rows 1",
                    "values": "Values 1",
                    "data": "Data 1",
                    "message": "Message 1",
                    "items": "Items 1",
                    "page": 1,
                    "limit": 1,
                    "cursor": "Cursor 1",
                    "count": 1,
                    "sort": "Sort 1",
                    "include": "Include 1",
                    "q": "Q 1",
                    "key": "Key 1",
                    "constructor": "Constructor 1",
                    "to_string": "To string 1",
                    "has_own_property": "Has own property 1",
                    "id_card": "Id card 1",
                    "on": True,
                    "no": "No 1",
                    "hash": "Hash 1",
                    "error": "Error 1",
                    "size": 1,
                    "default": "Default 1",
                    "date": "2030-01-01",
                    "datetime": "2030-01-01T09:00:00.000Z",
                    "time": "08:00:00",
                    "uuid": "0190a6f0-0000-7000-8000-000000000001",
                    "decimal": "1.0",
                    "str": "Str 1",
                    "int": 1,
                    "list": ["List 1", "List 2"],
                    "bool": True,
                    "optional": "Optional 1",
                    "async": "Async 1",
                    "await": "Await 1",
                    "match": "Match 1",
                    "print": "Print 1",
                    "property": "Property 1",
                }
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    from_: Annotated[str, Field(min_length=1, max_length=100), values.TEXT] = Field(alias="from")
    to: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    class_: Annotated[str, Field(max_length=50), values.TEXT] = Field(
        alias="class", description='It\'s "quoted" \\u0022 </script> \\'
    )
    import_: values.Integer = Field(default=1, alias="import")
    lambda_: values.Boolean = Field(default=False, alias="lambda")
    order: values.Integer | None = None
    group: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    select: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    table: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    type_: OrderType = Field(default="mro", alias="type")
    metadata_: values.Json | None = Field(default=None, alias="metadata")
    registry_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="registry"
    )
    schema_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="schema"
    )
    json_: values.Json | None = Field(default=None, alias="json")
    dict_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="dict"
    )
    copy_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="copy"
    )
    validate_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="validate"
    )
    construct_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="construct"
    )
    model_config_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="model_config"
    )
    model_name: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    model_fields_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="model_fields"
    )
    the_model_dump: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="model_dump"
    )
    args_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="args"
    )
    kwargs_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="kwargs"
    )
    l_: values.Integer | None = Field(default=None, alias="l")
    self: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    cls: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    db: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    session: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    request: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    response: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    user: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    owner: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    row: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    rows: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    values_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="values"
    )
    data: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    message: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    items: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    page: values.Integer | None = None
    limit_: values.Integer | None = Field(default=None, alias="limit")
    cursor_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="cursor"
    )
    count_: values.Integer | None = Field(default=None, alias="count")
    sort_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="sort"
    )
    include: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    q_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(default=None, alias="q")
    key: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    constructor: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    to_string: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    has_own_property: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    id_card: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    on: values.Boolean | None = None
    no: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    hash: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    error: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    size: values.Integer | None = None
    default: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    date: values.Date | None = None
    datetime: values.DateTime | None = None
    time: values.Time | None = None
    uuid_: values.Uuid | None = Field(default=None, alias="uuid")
    decimal: Annotated[Decimal, Exact(4, 1)] | None = None
    str_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="str"
    )
    int_: values.Integer | None = Field(default=None, alias="int")
    list_: (
        Annotated[list[Annotated[str, Field(max_length=255), values.TEXT]], Field(max_length=100)]
        | None
    ) = Field(default=None, alias="list")
    bool_: values.Boolean | None = Field(default=None, alias="bool")
    optional: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    async_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="async"
    )
    await_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="await"
    )
    match: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    print: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    property: Annotated[str, Field(max_length=255), values.TEXT] | None = None


class OrderUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"from": "From 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    from_: Annotated[str, Field(min_length=1, max_length=100), values.TEXT] = Field(
        default=ABSENT, alias="from"
    )
    to: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    class_: Annotated[str, Field(max_length=50), values.TEXT] = Field(
        default=ABSENT, alias="class", description='It\'s "quoted" \\u0022 </script> \\'
    )
    import_: values.Integer = Field(default=ABSENT, alias="import")
    lambda_: values.Boolean = Field(default=ABSENT, alias="lambda")
    order: values.Integer | None = None
    group: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    select: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    table: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    type_: OrderType = Field(default=ABSENT, alias="type")
    metadata_: values.Json | None = Field(default=None, alias="metadata")
    registry_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="registry"
    )
    schema_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="schema"
    )
    json_: values.Json | None = Field(default=None, alias="json")
    dict_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="dict"
    )
    copy_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="copy"
    )
    validate_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="validate"
    )
    construct_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="construct"
    )
    model_config_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="model_config"
    )
    model_name: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    model_fields_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="model_fields"
    )
    the_model_dump: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="model_dump"
    )
    args_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="args"
    )
    kwargs_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="kwargs"
    )
    l_: values.Integer | None = Field(default=None, alias="l")
    self: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    cls: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    db: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    session: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    request: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    response: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    user: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    owner: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    row: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    rows: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    values_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="values"
    )
    data: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    message: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    items: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    page: values.Integer | None = None
    limit_: values.Integer | None = Field(default=None, alias="limit")
    cursor_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="cursor"
    )
    count_: values.Integer | None = Field(default=None, alias="count")
    sort_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="sort"
    )
    include: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    q_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(default=None, alias="q")
    key: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    constructor: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    to_string: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    has_own_property: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    id_card: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    on: values.Boolean | None = None
    no: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    hash: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    error: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    size: values.Integer | None = None
    default: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    date: values.Date | None = None
    datetime: values.DateTime | None = None
    time: values.Time | None = None
    uuid_: values.Uuid | None = Field(default=None, alias="uuid")
    decimal: Annotated[Decimal, Exact(4, 1)] | None = None
    str_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="str"
    )
    int_: values.Integer | None = Field(default=None, alias="int")
    list_: (
        Annotated[list[Annotated[str, Field(max_length=255), values.TEXT]], Field(max_length=100)]
        | None
    ) = Field(default=None, alias="list")
    bool_: values.Boolean | None = Field(default=None, alias="bool")
    optional: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    async_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="async"
    )
    await_: Annotated[str, Field(max_length=255), values.TEXT] | None = Field(
        default=None, alias="await"
    )
    match: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    print: Annotated[str, Field(max_length=255), values.TEXT] | None = None
    property: Annotated[str, Field(max_length=255), values.TEXT] | None = None


class OrderRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    from_: str = Field(alias="from")
    to: str | None
    class_: str = Field(alias="class", description='It\'s "quoted" \\u0022 </script> \\')
    import_: int = Field(alias="import")
    lambda_: bool = Field(alias="lambda")
    order: int | None
    group: str | None
    select: str | None
    table: str | None
    type_: OrderType = Field(alias="type")
    metadata_: Any | None = Field(alias="metadata")
    registry_: str | None = Field(alias="registry")
    schema_: str | None = Field(alias="schema")
    json_: Any | None = Field(alias="json")
    dict_: str | None = Field(alias="dict")
    copy_: str | None = Field(alias="copy")
    validate_: str | None = Field(alias="validate")
    construct_: str | None = Field(alias="construct")
    model_config_: str | None = Field(alias="model_config")
    model_name: str | None
    model_fields_: str | None = Field(alias="model_fields")
    the_model_dump: str | None = Field(alias="model_dump")
    args_: str | None = Field(alias="args")
    kwargs_: str | None = Field(alias="kwargs")
    l_: int | None = Field(alias="l")
    self: str | None
    cls: str | None
    db: str | None
    session: str | None
    request: str | None
    response: str | None
    user: str | None
    owner: str | None
    row: str | None
    rows: str | None
    values_: str | None = Field(alias="values")
    data: str | None
    message: str | None
    items: str | None
    page: int | None
    limit_: int | None = Field(alias="limit")
    cursor_: str | None = Field(alias="cursor")
    count_: int | None = Field(alias="count")
    sort_: str | None = Field(alias="sort")
    include: str | None
    q_: str | None = Field(alias="q")
    key: str | None
    constructor: str | None
    to_string: str | None
    has_own_property: str | None
    id_card: str | None
    on: bool | None
    no: str | None
    hash: str | None
    error: str | None
    size: int | None
    default: str | None
    date: dt.date | None
    datetime: sent.DateTime | None
    time: sent.Time | None
    uuid_: uuid.UUID | None = Field(alias="uuid")
    decimal: sent.ExactDecimal | None
    str_: str | None = Field(alias="str")
    int_: int | None = Field(alias="int")
    list_: list[str] | None = Field(alias="list")
    bool_: bool | None = Field(alias="bool")
    optional: str | None
    async_: str | None = Field(alias="async")
    await_: str | None = Field(alias="await")
    match: str | None
    print: str | None
    property: str | None
    created_at: sent.DateTime
    updated_at: sent.DateTime


class OrderQuery(ListParameters):
    """How a client wants the list."""

    sort: (
        Annotated[
            str, Field(pattern="^-?(from|order|date|created_at)(,-?(from|order|date|created_at))*$")
        ]
        | None
    ) = None
    q: values.Text | None = None
    from_: values.Text | None = Field(default=None, alias="from")
    from___ne: values.Text | None = Field(default=None, alias="from[ne]")
    from___in: (
        Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="from[in]")
    from___null: values.QueryBoolean | None = Field(default=None, alias="from[null]")
    class_: values.Text | None = Field(default=None, alias="class")
    class___ne: values.Text | None = Field(default=None, alias="class[ne]")
    class___in: (
        Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="class[in]")
    class___null: values.QueryBoolean | None = Field(default=None, alias="class[null]")
    type_: OrderType | None = Field(default=None, alias="type")
    type___ne: OrderType | None = Field(default=None, alias="type[ne]")
    type___in: Annotated[list[OrderType], Field(max_length=100), values.COMMA_SEPARATED] | None = (
        Field(default=None, alias="type[in]")
    )
    type___null: values.QueryBoolean | None = Field(default=None, alias="type[null]")
    date: values.Date | None = None
    date__ne: values.Date | None = Field(default=None, alias="date[ne]")
    date__gt: values.Date | None = Field(default=None, alias="date[gt]")
    date__gte: values.Date | None = Field(default=None, alias="date[gte]")
    date__lt: values.Date | None = Field(default=None, alias="date[lt]")
    date__lte: values.Date | None = Field(default=None, alias="date[lte]")
    date__in: Annotated[list[values.Date], Field(max_length=100), values.COMMA_SEPARATED] | None = (
        Field(default=None, alias="date[in]")
    )
    date__null: values.QueryBoolean | None = Field(default=None, alias="date[null]")
    datetime: values.DateTime | None = None
    datetime__ne: values.DateTime | None = Field(default=None, alias="datetime[ne]")
    datetime__gt: values.DateTime | None = Field(default=None, alias="datetime[gt]")
    datetime__gte: values.DateTime | None = Field(default=None, alias="datetime[gte]")
    datetime__lt: values.DateTime | None = Field(default=None, alias="datetime[lt]")
    datetime__lte: values.DateTime | None = Field(default=None, alias="datetime[lte]")
    datetime__in: (
        Annotated[list[values.DateTime], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="datetime[in]")
    datetime__null: values.QueryBoolean | None = Field(default=None, alias="datetime[null]")
    int_: values.QueryInteger | None = Field(default=None, alias="int")
    int___ne: values.QueryInteger | None = Field(default=None, alias="int[ne]")
    int___gt: values.QueryInteger | None = Field(default=None, alias="int[gt]")
    int___gte: values.QueryInteger | None = Field(default=None, alias="int[gte]")
    int___lt: values.QueryInteger | None = Field(default=None, alias="int[lt]")
    int___lte: values.QueryInteger | None = Field(default=None, alias="int[lte]")
    int___in: (
        Annotated[list[values.QueryInteger], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="int[in]")
    int___null: values.QueryBoolean | None = Field(default=None, alias="int[null]")
    on: values.QueryBoolean | None = None
    on__ne: values.QueryBoolean | None = Field(default=None, alias="on[ne]")
    on__in: (
        Annotated[list[values.QueryBoolean], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="on[in]")
    on__null: values.QueryBoolean | None = Field(default=None, alias="on[null]")
    import_: values.QueryInteger | None = Field(default=None, alias="import")
    import___ne: values.QueryInteger | None = Field(default=None, alias="import[ne]")
    import___gt: values.QueryInteger | None = Field(default=None, alias="import[gt]")
    import___gte: values.QueryInteger | None = Field(default=None, alias="import[gte]")
    import___lt: values.QueryInteger | None = Field(default=None, alias="import[lt]")
    import___lte: values.QueryInteger | None = Field(default=None, alias="import[lte]")
    import___in: (
        Annotated[list[values.QueryInteger], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="import[in]")
    import___null: values.QueryBoolean | None = Field(default=None, alias="import[null]")


class OrderItem(ItemEnvelope[OrderRead]):
    """One of them."""


class OrderPage(PageEnvelope[OrderRead]):
    """Some of them, and where the list goes on."""
