import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel

BookInclude = Annotated[
    list[Literal["author", "editor", "translator", "genre"]],
    Field(max_length=100),
    DISTINCT,
    values.COMMA_SEPARATED,
]


class BookCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "title": "Title 1",
                    "author_id": "0190a6f0-0000-7000-8000-000000000001",
                    "editor_id": "0190a6f0-0000-7000-8000-000000000001",
                    "translator_id": "0190a6f0-0000-7000-8000-000000000001",
                    "genre_id": "0190a6f0-0000-7000-8000-000000000001",
                }
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT]
    author_id: values.Uuid = Field(description="Who wrote it")
    editor_id: values.Uuid | None = None
    translator_id: values.Uuid | None = None
    genre_id: values.Uuid


class BookReplace(BookCreate):
    """The same, but what never changes may be left out."""

    genre_id: values.Uuid = ABSENT


class BookUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"title": "Title 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] = ABSENT
    author_id: values.Uuid = Field(default=ABSENT, description="Who wrote it")
    editor_id: values.Uuid | None = None
    translator_id: values.Uuid | None = None
    genre_id: values.Uuid = ABSENT


class BookRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    title: str
    author_id: uuid.UUID = Field(description="Who wrote it")
    editor_id: uuid.UUID | None
    translator_id: uuid.UUID | None
    genre_id: uuid.UUID
    created_at: sent.DateTime
    updated_at: sent.DateTime


class BookQuery(ListParameters):
    """How a client wants the list."""

    include: BookInclude | None = None
    sort: Annotated[str, Field(pattern="^-?(title|created_at)(,-?(title|created_at))*$")] | None = (
        None
    )
    author_id: values.Uuid | None = None
    author_id__ne: values.Uuid | None = Field(default=None, alias="author_id[ne]")
    author_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="author_id[in]")
    author_id__null: values.QueryBoolean | None = Field(default=None, alias="author_id[null]")
    editor_id: values.Uuid | None = None
    editor_id__ne: values.Uuid | None = Field(default=None, alias="editor_id[ne]")
    editor_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="editor_id[in]")
    editor_id__null: values.QueryBoolean | None = Field(default=None, alias="editor_id[null]")
    genre_id: values.Uuid | None = None
    genre_id__ne: values.Uuid | None = Field(default=None, alias="genre_id[ne]")
    genre_id__in: (
        Annotated[list[values.Uuid], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="genre_id[in]")
    genre_id__null: values.QueryBoolean | None = Field(default=None, alias="genre_id[null]")


class BookItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: BookInclude | None = None


class BookItem(ItemEnvelope[BookRead]):
    """One of them."""
