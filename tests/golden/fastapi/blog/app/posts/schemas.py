import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.core import sent, values
from app.core.distinct import DISTINCT
from app.core.queries import ListParameters
from app.core.responses import ItemEnvelope
from app.core.schemas import ABSENT, InputModel, OutputModel, PatchModel
from app.posts.models import PostStatus

PostInclude = Annotated[
    list[Literal["follows", "tags"]], Field(max_length=100), DISTINCT, values.COMMA_SEPARATED
]


class PostCreate(InputModel):
    """All that a client can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "title": "Title 1",
                    "slug": "slug-1",
                    "body": "Body 1",
                    "status": "draft",
                    "published_at": "2030-01-01T09:00:00.000Z",
                }
            ]
        }
    )

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT]
    slug: values.Slug
    body: Annotated[str, Field(max_length=100_000), values.TEXT]
    status: PostStatus = "draft"
    published_at: values.DateTime | None = None
    follows_id: values.Uuid | None = None
    tag_ids: Annotated[list[values.Uuid], Field(max_length=100), DISTINCT] = Field(
        default_factory=list
    )


class PostReplace(PostCreate):
    """The same, but what never changes may be left out."""

    slug: values.Slug = ABSENT


class PostUpdate(PatchModel):
    """What a client wants changed: what is absent stays as it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"title": "Title 2"}]})

    read_only = frozenset({"id", "created_at", "updated_at", "user_id"})

    title: Annotated[str, Field(min_length=1, max_length=200), values.TEXT] = ABSENT
    slug: values.Slug = ABSENT
    body: Annotated[str, Field(max_length=100_000), values.TEXT] = ABSENT
    status: PostStatus = ABSENT
    published_at: values.DateTime | None = None
    follows_id: values.Uuid | None = None
    tag_ids: Annotated[list[values.Uuid], Field(max_length=100), DISTINCT] = ABSENT


class PostRead(OutputModel):
    """What a client is sent."""

    id: uuid.UUID
    user_id: str
    title: str
    slug: str
    body: str
    status: PostStatus
    published_at: sent.DateTime | None
    follows_id: uuid.UUID | None
    tag_ids: list[uuid.UUID]
    created_at: sent.DateTime
    updated_at: sent.DateTime


class PostQuery(ListParameters):
    """How a client wants the list."""

    include: PostInclude | None = None
    sort: (
        Annotated[
            str,
            Field(
                pattern="^-?(created_at|published_at|title|slug)(,-?(created_at|published_at|title|slug))*$"
            ),
        ]
        | None
    ) = None
    q: values.Text | None = None
    status: PostStatus | None = None
    status__ne: PostStatus | None = Field(default=None, alias="status[ne]")
    status__in: (
        Annotated[list[PostStatus], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="status[in]")
    status__null: values.QueryBoolean | None = Field(default=None, alias="status[null]")
    slug: values.Text | None = None
    slug__ne: values.Text | None = Field(default=None, alias="slug[ne]")
    slug__in: Annotated[list[values.Text], Field(max_length=100), values.COMMA_SEPARATED] | None = (
        Field(default=None, alias="slug[in]")
    )
    slug__null: values.QueryBoolean | None = Field(default=None, alias="slug[null]")
    published_at: values.DateTime | None = None
    published_at__ne: values.DateTime | None = Field(default=None, alias="published_at[ne]")
    published_at__gt: values.DateTime | None = Field(default=None, alias="published_at[gt]")
    published_at__gte: values.DateTime | None = Field(default=None, alias="published_at[gte]")
    published_at__lt: values.DateTime | None = Field(default=None, alias="published_at[lt]")
    published_at__lte: values.DateTime | None = Field(default=None, alias="published_at[lte]")
    published_at__in: (
        Annotated[list[values.DateTime], Field(max_length=100), values.COMMA_SEPARATED] | None
    ) = Field(default=None, alias="published_at[in]")
    published_at__null: values.QueryBoolean | None = Field(default=None, alias="published_at[null]")
    tag_ids: values.Uuid | None = None


class PostItemQuery(BaseModel):
    """What a client wants along with one."""

    model_config = ConfigDict(extra="forbid")

    include: PostInclude | None = None


class PostItem(ItemEnvelope[PostRead]):
    """One of them."""
