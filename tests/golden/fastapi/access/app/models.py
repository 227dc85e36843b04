"""Every table, so that whoever imports this knows them all."""

from app.articles.models import Article
from app.banners.models import Banner
from app.drafts.models import Draft
from app.letters.models import Letter
from app.profiles.models import Profile

__all__ = [
    "Article",
    "Banner",
    "Draft",
    "Letter",
    "Profile",
]
