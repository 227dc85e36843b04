from typing import Annotated

from pydantic import ConfigDict, Field

from app.core import sent, values
from app.core.queries import ListParameters
from app.core.responses import PageEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel


class AddressCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "name": "Name 1",
                    "street": "Street 1",
                    "city": "City 1",
                    "postalCode": "Postal code 1",
                    "country": "DE",
                }
            ]
        }
    )

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    name: Annotated[str, Field(min_length=1, max_length=120), values.TEXT]
    street: Annotated[str, Field(min_length=1, max_length=200), values.TEXT]
    city: Annotated[str, Field(min_length=1, max_length=100), values.TEXT]
    postal_code: Annotated[str, Field(min_length=1, max_length=20), values.TEXT] = Field(
        alias="postalCode"
    )
    country: Annotated[
        str, Field(min_length=2, max_length=2, pattern="^[A-Z]{2}$"), values.TEXT
    ] = Field(examples=["DE"])


class AddressUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Name 2"}]})

    read_only = frozenset({"id", "createdAt", "updatedAt", "userId"})

    name: Annotated[str, Field(min_length=1, max_length=120), values.TEXT] = ABSENT
    street: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] = ABSENT
    city: Annotated[str, Field(min_length=1, max_length=100), values.TEXT] = ABSENT
    postal_code: Annotated[str, Field(min_length=1, max_length=20), values.TEXT] = Field(
        default=ABSENT, alias="postalCode"
    )
    country: Annotated[
        str, Field(min_length=2, max_length=2, pattern="^[A-Z]{2}$"), values.TEXT
    ] = Field(default=ABSENT, examples=["DE"])


class AddressRead(OutputModel):
    """What a client is sent."""

    id: int
    user_id: str = Field(alias="userId")
    name: str
    street: str
    city: str
    postal_code: str = Field(alias="postalCode")
    country: str = Field(examples=["DE"])
    created_at: sent.DateTime = Field(alias="createdAt")
    updated_at: sent.DateTime = Field(alias="updatedAt")


class AddressQuery(ListParameters):
    """How a client wants the list."""

    sort: Annotated[str, Field(pattern="^-?(createdAt|name)(,-?(createdAt|name))*$")] | None = None


AddressItem = AddressRead


class AddressPage(PageEnvelope[AddressRead]):
    """Some of them, and where the list goes on."""
