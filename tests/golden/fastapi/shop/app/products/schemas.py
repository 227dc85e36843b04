from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt

from app.core import sent, values
from app.core.decimals import Exact
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

ProductInclude = Annotated[
    list[Literal["related"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class ProductCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "sku": "AB-1234",
                    "name": "Name 1",
                    "price": "1.00",
                    "taxRate": "1.00",
                    "stock": 1,
                    "details": {"details": 1},
                }
            ]
        }
    )

    read_only = frozenset({"id", "createdAt", "updatedAt"})

    sku: Annotated[str, Field(max_length=7, pattern="^[A-Z]{2}-[0-9]{4}$"), values.TEXT] = Field(
        examples=["AB-1234"]
    )
    name: Annotated[str, Field(min_length=1, max_length=120), values.TEXT]
    price: Annotated[Decimal, Exact(10, 2)]
    tax_rate: Annotated[Decimal, Exact(4, 2)] = Field(default=Decimal("19.00"), alias="taxRate")
    stock: Annotated[StrictInt, Field(ge=0, le=1_000_000), values.WHOLE] = 0
    details: values.Json | None = None
    related_ids: Annotated[
        list[Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE]],
        Field(max_length=100),
        DISTINCT,
    ] = Field(default_factory=list, alias="relatedIds")


class ProductReplace(ProductCreate):
    """The same, but what never changes may be left out."""

    sku: Annotated[str, Field(max_length=7, pattern="^[A-Z]{2}-[0-9]{4}$"), values.TEXT] = Field(
        default=ABSENT, examples=["AB-1234"]
    )


class ProductUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "createdAt", "updatedAt"})

    sku: Annotated[str, Field(max_length=7, pattern="^[A-Z]{2}-[0-9]{4}$"), values.TEXT] = Field(
        default=ABSENT, examples=["AB-1234"]
    )
    name: Annotated[str, Field(min_length=1, max_length=120), values.TEXT] = ABSENT
    price: Annotated[Decimal, Exact(10, 2)] = ABSENT
    tax_rate: Annotated[Decimal, Exact(4, 2)] = Field(default=ABSENT, alias="taxRate")
    stock: Annotated[StrictInt, Field(ge=0, le=1_000_000), values.WHOLE] = ABSENT
    details: values.Json | None = None
    related_ids: Annotated[
        list[Annotated[StrictInt, Field(ge=values.BIGINT_MIN, le=values.BIGINT_MAX), values.WHOLE]],
        Field(max_length=100),
        DISTINCT,
    ] = Field(default=ABSENT, alias="relatedIds")


class ProductRead(OutputModel):
    """What a client is sent."""

    id: int
    sku: str = Field(examples=["AB-1234"])
    name: str
    price: sent.ExactDecimal
    tax_rate: sent.ExactDecimal = Field(alias="taxRate")
    stock: int
    details: Any | None
    related_ids: list[int] = Field(alias="relatedIds")
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


class ProductQuery(ListParameters):
    """How a client wants the list."""

    include: ProductInclude | None = None
    sort: (
        Annotated[str, Field(pattern="^-?(name|price|createdAt)(,-?(name|price|createdAt))*$")]
        | None
    ) = None
    q: values.Text | None = None
    price: Annotated[Decimal, Exact(10, 2)] | None = None
    price__ne: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="price[ne]")
    price__gt: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="price[gt]")
    price__gte: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="price[gte]")
    price__lt: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="price[lt]")
    price__lte: Annotated[Decimal, Exact(10, 2)] | None = Field(default=None, alias="price[lte]")
    price__in: (
        Annotated[
            list[Annotated[Decimal, Exact(10, 2)]], Field(max_length=100), values.COMMA_SEPARATED
        ]
        | None
    ) = Field(default=None, alias="price[in]")
    price__null: values.QueryBoolean | None = Field(default=None, alias="price[null]")
    stock: values.QueryInteger | None = None
    stock__ne: values.QueryInteger | None = Field(default=None, alias="stock[ne]")
    stock__gt: values.QueryInteger | None = Field(default=None, alias="stock[gt]")
    stock__gte: values.QueryInteger | None = Field(default=None, alias="stock[gte]")
    stock__lt: values.QueryInteger | None = Field(default=None, alias="stock[lt]")
    stock__lte: values.QueryInteger | None = Field(default=None, alias="stock[lte]")
    stock__in: (
        Annotated[list[values.QueryInteger], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="stock[in]")
    stock__null: values.QueryBoolean | None = Field(default=None, alias="stock[null]")
    sku: values.Text | None = None
    sku__ne: values.Text | None = Field(default=None, alias="sku[ne]")
    sku__in: Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None = (
        Field(default=None, alias="sku[in]")
    )
    sku__null: values.QueryBoolean | None = Field(default=None, alias="sku[null]")


class ProductItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: ProductInclude | None = None


ProductItem = ProductRead
