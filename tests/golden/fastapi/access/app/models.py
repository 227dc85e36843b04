"""Every table, so that whoever imports this knows them all."""

from app.articles.models import Article as Article
from app.banners.models import Banner as Banner
from app.drafts.models import Draft as Draft
from app.letters.models import Letter as Letter
from app.profiles.models import Profile as Profile
