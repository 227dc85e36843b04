from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt

from app.core import sent, values
from app.core.decimals import Exact
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

OrderLineInclude = Annotated[
    list[Literal["order", "product"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class OrderLineCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"orderId": 1_000_001, "productId": 1_000_001, "quantity": 1, "unitPrice": "1.00"}
            ]
        }
    )

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    order_id: Annotated[
        StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE
    ] = Field(alias="orderId")
    product_id: Annotated[
        StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE
    ] = Field(alias="productId")
    quantity: Annotated[StrictInt, Field(ge=1, le=1000), values.WHOLE] = 1
    unit_price: Annotated[Decimal, Exact(10, 2)] = Field(alias="unitPrice")


class OrderLineReplace(OrderLineCreate):
    """The same, but what never changes may be left out."""

    order_id: Annotated[
        StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE
    ] = Field(default=ABSENT, alias="orderId")


class OrderLineUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"productId": 1_000_002}]})

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    order_id: Annotated[
        StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE
    ] = Field(default=ABSENT, alias="orderId")
    product_id: Annotated[
        StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE
    ] = Field(default=ABSENT, alias="productId")
    quantity: Annotated[StrictInt, Field(ge=1, le=1000), values.WHOLE] = ABSENT
    unit_price: Annotated[Decimal, Exact(10, 2)] = Field(default=ABSENT, alias="unitPrice")


class OrderLineRead(OutputModel):
    """What a client is sent."""

    id: int
    user_id: str = Field(alias="userId")
    order_id: int = Field(alias="orderId")
    product_id: int = Field(alias="productId")
    quantity: int
    unit_price: sent.ExactDecimal = Field(alias="unitPrice")
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


class OrderLineQuery(ListParameters):
    """How a client wants the list."""

    include: OrderLineInclude | None = None
    sort: (
        Annotated[str, Field(pattern="^-?(createdAt|quantity)(,-?(createdAt|quantity))*$")] | None
    ) = None
    order_id: values.QueryBigInteger | None = Field(default=None, alias="orderId")
    order_id__ne: values.QueryBigInteger | None = Field(default=None, alias="orderId[ne]")
    order_id__in: (
        Annotated[list[values.QueryBigInteger], Field(max_length=100), values.COMMA_SEPARATED]
        | None
    ) = Field(default=None, alias="orderId[in]")
    order_id__null: values.QueryBoolean | None = Field(default=None, alias="orderId[null]")
    product_id: values.QueryBigInteger | None = Field(default=None, alias="productId")
    product_id__ne: values.QueryBigInteger | None = Field(default=None, alias="productId[ne]")
    product_id__in: (
        Annotated[list[values.QueryBigInteger], Field(max_length=100), values.COMMA_SEPARATED]
        | None
    ) = Field(default=None, alias="productId[in]")
    product_id__null: values.QueryBoolean | None = Field(default=None, alias="productId[null]")


class OrderLineItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: OrderLineInclude | None = None


OrderLineItem = OrderLineRead
