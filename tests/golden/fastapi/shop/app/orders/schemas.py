from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel
from app.orders.models import OrderStatus

OrderInclude = Annotated[
    list[Literal["billingAddress", "shippingAddress"]],
    Field(max_length=100),
    DISTINCT,
    values.COMMA_SEPARATED,
]


class OrderCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "number": "Number 1",
                    "status": "open",
                    "billingAddressId": 1_000_001,
                    "shippingAddressId": 1_000_001,
                    "note": "Note 1",
                }
            ]
        }
    )

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    number: Annotated[str, Field(min_length=1, max_length=20), values.TEXT]
    status: OrderStatus = "open"
    billing_address_id: Annotated[
        StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE
    ] = Field(alias="billingAddressId")
    shipping_address_id: (
        Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE] | None
    ) = Field(default=None, alias="shippingAddressId")
    note: Annotated[str, Field(min_length=1, max_length=500), values.TEXT] | None = None


class OrderUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"number": "Number 2"}]})

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    number: Annotated[str, Field(min_length=1, max_length=20), values.TEXT] = ABSENT
    status: OrderStatus = ABSENT
    billing_address_id: Annotated[
        StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE
    ] = Field(default=ABSENT, alias="billingAddressId")
    shipping_address_id: (
        Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE] | None
    ) = Field(default=None, alias="shippingAddressId")
    note: Annotated[str, Field(min_length=1, max_length=500), values.TEXT] | None = None


class OrderRead(OutputModel):
    """What a client is sent."""

    id: int
    user_id: str = Field(alias="userId")
    number: str
    status: OrderStatus
    billing_address_id: int = Field(alias="billingAddressId")
    shipping_address_id: int | None = Field(alias="shippingAddressId")
    note: str | None
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


class OrderQuery(ListParameters):
    """How a client wants the list."""

    include: OrderInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(createdAt|number)(,-?(createdAt|number))*$")] | None = (
        None
    )
    status: OrderStatus | None = None
    status__ne: OrderStatus | None = Field(default=None, alias="status[ne]")
    status__in: (
        Annotated[list[OrderStatus], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="status[in]")
    status__null: values.QueryBoolean | None = Field(default=None, alias="status[null]")
    billing_address_id: values.QueryBigInteger | None = Field(
        default=None, alias="billingAddressId"
    )
    billing_address_id__ne: values.QueryBigInteger | None = Field(
        default=None, alias="billingAddressId[ne]"
    )
    billing_address_id__in: (
        Annotated[list[values.QueryBigInteger], Field(max_length=100), values.COMMA_SEPARATED]
        | None
    ) = Field(default=None, alias="billingAddressId[in]")
    billing_address_id__null: values.QueryBoolean | None = Field(
        default=None, alias="billingAddressId[null]"
    )
    shipping_address_id: values.QueryBigInteger | None = Field(
        default=None, alias="shippingAddressId"
    )
    shipping_address_id__ne: values.QueryBigInteger | None = Field(
        default=None, alias="shippingAddressId[ne]"
    )
    shipping_address_id__in: (
        Annotated[list[values.QueryBigInteger], Field(max_length=100), values.COMMA_SEPARATED]
        | None
    ) = Field(default=None, alias="shippingAddressId[in]")
    shipping_address_id__null: values.QueryBoolean | None = Field(
        default=None, alias="shippingAddressId[null]"
    )


class OrderItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: OrderInclude | None = None


OrderItem = OrderRead
