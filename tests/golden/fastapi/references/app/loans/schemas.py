import datetime as dt
import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

LoanInclude = Annotated[
    list[Literal["book"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class LoanCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"book_id": "0190a6f0-0000-7000-8000-000000000001", "due_on": "2030-01-01"}
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    book_id: values.Uuid
    due_on: values.Date


class LoanUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"book_id": "0190a6f0-0000-7000-8000-000000000002"}]}
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    book_id: values.Uuid = ABSENT
    due_on: values.Date = ABSENT


class LoanRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    book_id: uuid.UUID
    due_on: dt.date
    created_at: sent.DateTime
    updated_at: sent.DateTime


class LoanQuery(ListParameters):
    """How a client wants the list."""

    include: LoanInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(created_at)(,-?(created_at))*$")] | None = None


class LoanItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: LoanInclude | None = None


class LoanItem(ItemEnvelope[LoanRead]):
    """One of them."""
