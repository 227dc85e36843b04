"""Every table, so that whoever imports this knows them all."""

from app.comments.models import Comment as Comment
from app.posts.models import Post as Post
from app.tags.models import Tag as Tag
