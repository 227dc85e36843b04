from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt

from app.core import sent, values
from app.core.decimals import Exact
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

OrderItemInclude = Annotated[
    list[Literal["insteadOf"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class OrderItemCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "productCode": "Product code 1",
                    "unitPrice": "1.00",
                    "itemCount": 1,
                    "shippedAt": "2030-01-01T09:00:00.000Z",
                }
            ]
        }
    )

    read_only = frozenset({"id", "createdAt", "updatedAt"})

    product_code: Annotated[str, Field(min_length=1, max_length=40), values.TEXT] = Field(
        alias="productCode"
    )
    unit_price: Annotated[Decimal, Exact(10, 2)] = Field(alias="unitPrice")
    item_count: Annotated[StrictInt, Field(ge=1, le=1000), values.WHOLE] = Field(
        default=1, alias="itemCount"
    )
    shipped_at: values.DateTime | None = Field(default=None, alias="shippedAt")
    instead_of_id: (
        Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE] | None
    ) = Field(default=None, alias="insteadOfId")


class OrderItemUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"productCode": "Product code 2"}]})

    read_only = frozenset({"id", "createdAt", "updatedAt"})

    product_code: Annotated[str, Field(min_length=1, max_length=40), values.TEXT] = Field(
        default=ABSENT, alias="productCode"
    )
    unit_price: Annotated[Decimal, Exact(10, 2)] = Field(default=ABSENT, alias="unitPrice")
    item_count: Annotated[StrictInt, Field(ge=1, le=1000), values.WHOLE] = Field(
        default=ABSENT, alias="itemCount"
    )
    shipped_at: values.DateTime | None = Field(default=None, alias="shippedAt")
    instead_of_id: (
        Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE] | None
    ) = Field(default=None, alias="insteadOfId")


class OrderItemRead(OutputModel):
    """What a client is sent."""

    id: int
    product_code: str = Field(alias="productCode")
    unit_price: sent.ExactDecimal = Field(alias="unitPrice")
    item_count: int = Field(alias="itemCount")
    shipped_at: sent.DateTime | None = Field(alias="shippedAt")
    instead_of_id: int | None = Field(alias="insteadOfId")
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


class OrderItemQuery(ListParameters):
    """How a client wants the list."""

    include: OrderItemInclude | None = None
    sort: (
        Annotated[
            str,
            Field(
                pattern="^-?(unitPrice|shippedAt|createdAt)(,-?(unitPrice|shippedAt|createdAt))*$"
            ),
        ]
        | None
    ) = None
    q: values.Text | None = None
    product_code: values.Text | None = Field(default=None, alias="productCode")
    product_code__ne: values.Text | None = Field(default=None, alias="productCode[ne]")
    product_code__in: (
        Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="productCode[in]")
    product_code__null: values.QueryBoolean | None = Field(default=None, alias="productCode[null]")
    unit_price: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="unitPrice")
    unit_price__ne: Annotated[Decimal, Exact(10, 2)] | None = Field(
        default=None, alias="unitPrice[ne]"
    )
    unit_price__gt: Annotated[Decimal, Exact(10, 2)] | None = Field(
        default=None, alias="unitPrice[gt]"
    )
    unit_price__gte: Annotated[Decimal, Exact(10, 2)] | None = Field(
        default=None, alias="unitPrice[gte]"
    )
    unit_price__lt: Annotated[Decimal, Exact(10, 2)] | None = Field(
        default=None, alias="unitPrice[lt]"
    )
    unit_price__lte: Annotated[Decimal, Exact(10, 2)] | None = Field(
        default=None, alias="unitPrice[lte]"
    )
    unit_price__in: (
        Annotated[
            list[Annotated[Decimal, Exact(10, 2)]], Field(max_length=100), values.COMMA_SEPARATED
        ]
        | None
    ) = Field(default=None, alias="unitPrice[in]")
    unit_price__null: values.QueryBoolean | None = Field(default=None, alias="unitPrice[null]")
    shipped_at: values.DateTime | None = Field(default=None, alias="shippedAt")
    shipped_at__ne: values.DateTime | None = Field(default=None, alias="shippedAt[ne]")
    shipped_at__gt: values.DateTime | None = Field(default=None, alias="shippedAt[gt]")
    shipped_at__gte: values.DateTime | None = Field(default=None, alias="shippedAt[gte]")
    shipped_at__lt: values.DateTime | None = Field(default=None, alias="shippedAt[lt]")
    shipped_at__lte: values.DateTime | None = Field(default=None, alias="shippedAt[lte]")
    shipped_at__in: (
        Annotated[list[values.DateTime], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="shippedAt[in]")
    shipped_at__null: values.QueryBoolean | None = Field(default=None, alias="shippedAt[null]")


class OrderItemItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: OrderItemInclude | None = None


OrderItemItem = OrderItemRead
