"""create 4 tables"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "272d9b16fc67"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def text(length: int | None = None) -> sa.types.TypeEngine[Any]:
    """Text that sorts by code point."""
    if length is None:
        return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def moment() -> sa.types.TypeEngine[Any]:
    """A moment in UTC, to the millisecond."""
    exact = postgresql.TIMESTAMP(timezone=True, precision=3)
    return sa.DateTime(timezone=True).with_variant(exact, "postgresql")


def upgrade() -> None:
    op.create_table(
        "posts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", text(255), nullable=False),
        sa.Column("title", text(200), nullable=False),
        sa.Column("slug", text(100), nullable=False),
        sa.Column("body", text(), nullable=False),
        sa.Column("status", text(9), nullable=False),
        sa.Column("published_at", moment(), nullable=True),
        sa.Column("follows_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
        sa.CheckConstraint(
            sa.column("status").in_(["draft", "published"]), name=op.f("ck_posts_status")
        ),
        sa.ForeignKeyConstraint(
            ["follows_id"],
            ["posts.id"],
            name=op.f("fk_posts_follows_id_posts"),
            ondelete="SET NULL",
        ),
    )
    op.create_index("uq_posts_user_id_slug", "posts", ["user_id", "slug"], unique=True)
    op.create_index("ix_posts_created_at_id", "posts", ["created_at", "id"])
    op.create_index("ix_posts_published_at_id", "posts", ["published_at", "id"])
    op.create_index("ix_posts_title_id", "posts", ["title", "id"])
    op.create_index("ix_posts_slug_id", "posts", ["slug", "id"])
    op.create_index("ix_posts_follows_id", "posts", ["follows_id"])
    op.create_table(
        "comments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("answers_id", sa.Uuid(), nullable=True),
        sa.Column("text", text(2000), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comments")),
        sa.ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name=op.f("fk_comments_post_id_posts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["answers_id"],
            ["comments.id"],
            name=op.f("fk_comments_answers_id_comments"),
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_comments_created_at_id", "comments", ["created_at", "id"])
    op.create_index("ix_comments_post_id", "comments", ["post_id"])
    op.create_index("ix_comments_answers_id", "comments", ["answers_id"])
    op.create_table(
        "tags",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", text(40), nullable=False),
        sa.Column("slug", text(100), nullable=False),
        sa.Column("created_at", moment(), nullable=False),
        sa.Column("updated_at", moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tags")),
    )
    op.create_index("uq_tags_slug", "tags", ["slug"], unique=True)
    op.create_index("ix_tags_name_id", "tags", ["name", "id"])
    op.create_table(
        "posts_tags",
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("tag_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("post_id", "tag_id", name=op.f("pk_posts_tags")),
        sa.ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name=op.f("fk_posts_tags_post_id_posts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"], ["tags.id"], name=op.f("fk_posts_tags_tag_id_tags"), ondelete="CASCADE"
        ),
    )
    op.create_index("ix_posts_tags_tag_id_post_id", "posts_tags", ["tag_id", "post_id"])


def downgrade() -> None:
    op.drop_table("posts_tags")
    op.drop_table("tags")
    op.drop_table("comments")
    op.drop_table("posts")
