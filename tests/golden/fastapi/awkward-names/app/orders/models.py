import datetime as dt
import uuid
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Index, Integer, Uuid, column
from sqlmodel import Field, SQLModel

from app.db.base import new_id, utc_now
from app.db.errors import describe_unique_rules
from app.db.types import CodePointText, ExactDecimal, Json, JsonArray, Time3, UtcDateTime

OrderType = Literal[
    "mro",
    "name",
    "value",
    "count",
    "index",
    "format",
    "3d",
    "a-b",
    "a b",
    "",
    "None",
    "True",
    'a"b\\',
    "foo",
    "FOO",
]


class Order(SQLModel, table=True):
    """Ends a docstring \"\"\" and a comment */ and a template {{x}} ${y} `z` and a line \\"""

    __tablename__ = "orders"
    __table_args__ = (
        CheckConstraint(
            column("type").in_(
                [
                    "mro",
                    "name",
                    "value",
                    "count",
                    "index",
                    "format",
                    "3d",
                    "a-b",
                    "a b",
                    "",
                    "None",
                    "True",
                    'a"b\\',
                    "foo",
                    "FOO",
                ]
            ),
            name="type",
        ),
        Index("uq_orders_user_id_key", "user_id", "key", unique=True, info={"fields": ["key"]}),
        Index(
            "uq_orders_user_id_type_class",
            "user_id",
            "type_",
            "class_",
            unique=True,
            info={"fields": ["type", "class"]},
        ),
        Index("ix_orders_user_id_group", "user_id", "group"),
        Index("ix_orders_user_id_from_to", "user_id", "from_", "to"),
        Index("ix_orders_user_id_id", "user_id", "id"),
        Index("ix_orders_user_id_from_id", "user_id", "from_", "id"),
        Index("ix_orders_user_id_order_id", "user_id", "order", "id"),
        Index("ix_orders_user_id_date_id", "user_id", "date", "id"),
        Index("ix_orders_user_id_created_at_id", "user_id", "created_at", "id"),
    )

    id: uuid.UUID = Field(default_factory=new_id, sa_column=Column(Uuid, primary_key=True))
    user_id: str = Field(sa_column=Column(CodePointText(255), nullable=False))
    from_: str = Field(sa_column=Column("from", CodePointText(100), key="from_", nullable=False))
    to: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    class_: str = Field(sa_column=Column("class", CodePointText(50), key="class_", nullable=False))
    import_: int = Field(
        default=1, sa_column=Column("import", Integer, key="import_", nullable=False)
    )
    lambda_: bool = Field(
        default=False, sa_column=Column("lambda", Boolean, key="lambda_", nullable=False)
    )
    order: int | None = Field(default=None, sa_column=Column(Integer))
    group: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    select: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    table: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    type_: OrderType = Field(
        default="mro", sa_column=Column("type", CodePointText(6), key="type_", nullable=False)
    )
    metadata_: Any = Field(default=None, sa_column=Column("metadata", Json, key="metadata_"))
    registry_: str | None = Field(
        default=None, sa_column=Column("registry", CodePointText(255), key="registry_")
    )
    schema_: str | None = Field(
        default=None, sa_column=Column("schema", CodePointText(255), key="schema_")
    )
    json_: Any = Field(default=None, sa_column=Column("json", Json, key="json_"))
    dict_: str | None = Field(
        default=None, sa_column=Column("dict", CodePointText(255), key="dict_")
    )
    copy_: str | None = Field(
        default=None, sa_column=Column("copy", CodePointText(255), key="copy_")
    )
    validate_: str | None = Field(
        default=None, sa_column=Column("validate", CodePointText(255), key="validate_")
    )
    construct_: str | None = Field(
        default=None, sa_column=Column("construct", CodePointText(255), key="construct_")
    )
    model_config_: str | None = Field(
        default=None, sa_column=Column("model_config", CodePointText(255), key="model_config_")
    )
    model_name: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    model_fields_: str | None = Field(
        default=None, sa_column=Column("model_fields", CodePointText(255), key="model_fields_")
    )
    the_model_dump: str | None = Field(
        default=None, sa_column=Column("model_dump", CodePointText(255), key="the_model_dump")
    )
    args_: str | None = Field(
        default=None, sa_column=Column("args", CodePointText(255), key="args_")
    )
    kwargs_: str | None = Field(
        default=None, sa_column=Column("kwargs", CodePointText(255), key="kwargs_")
    )
    l_: int | None = Field(default=None, sa_column=Column("l", Integer, key="l_"))
    self: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    cls: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    db: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    session: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    request: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    response: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    user: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    owner: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    row: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    rows: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    values_: str | None = Field(
        default=None, sa_column=Column("values", CodePointText(255), key="values_")
    )
    data: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    message: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    items: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    page: int | None = Field(default=None, sa_column=Column(Integer))
    limit_: int | None = Field(default=None, sa_column=Column("limit", Integer, key="limit_"))
    cursor_: str | None = Field(
        default=None, sa_column=Column("cursor", CodePointText(255), key="cursor_")
    )
    count_: int | None = Field(default=None, sa_column=Column("count", Integer, key="count_"))
    sort_: str | None = Field(
        default=None, sa_column=Column("sort", CodePointText(255), key="sort_")
    )
    include: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    q_: str | None = Field(default=None, sa_column=Column("q", CodePointText(255), key="q_"))
    key: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    constructor: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    to_string: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    has_own_property: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    id_card: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    on: bool | None = Field(default=None, sa_column=Column(Boolean))
    no: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    hash: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    error: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    size: int | None = Field(default=None, sa_column=Column(Integer))
    default: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    date: dt.date | None = Field(default=None, sa_column=Column(Date))
    datetime: dt.datetime | None = Field(default=None, sa_column=Column(UtcDateTime))
    time: dt.time | None = Field(default=None, sa_column=Column(Time3))
    uuid_: uuid.UUID | None = Field(default=None, sa_column=Column("uuid", Uuid, key="uuid_"))
    decimal: Decimal | None = Field(default=None, sa_column=Column(ExactDecimal(4, 1)))
    str_: str | None = Field(default=None, sa_column=Column("str", CodePointText(255), key="str_"))
    int_: int | None = Field(default=None, sa_column=Column("int", Integer, key="int_"))
    list_: list[str] | None = Field(default=None, sa_column=Column("list", JsonArray, key="list_"))
    bool_: bool | None = Field(default=None, sa_column=Column("bool", Boolean, key="bool_"))
    optional: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    async_: str | None = Field(
        default=None, sa_column=Column("async", CodePointText(255), key="async_")
    )
    await_: str | None = Field(
        default=None, sa_column=Column("await", CodePointText(255), key="await_")
    )
    match: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    print: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    property: str | None = Field(default=None, sa_column=Column(CodePointText(255)))
    created_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )
    updated_at: dt.datetime = Field(
        default_factory=utc_now, sa_column=Column(UtcDateTime, nullable=False)
    )


order_table = SQLModel.metadata.tables["orders"]
describe_unique_rules(order_table)
