"""Every table, so that whoever imports this knows them all."""

from app.comments.models import Comment
from app.posts.models import Post
from app.tags.models import Tag

__all__ = [
    "Comment",
    "Post",
    "Tag",
]
