"""Every table, so that whoever imports this knows them all."""

from app.authors.models import Author
from app.books.models import Book
from app.cards.models import Card
from app.desks.models import Desk
from app.genres.models import Genre
from app.keepers.models import Keeper
from app.loans.models import Loan
from app.notices.models import Notice
from app.reviews.models import Review

__all__ = [
    "Author",
    "Book",
    "Card",
    "Desk",
    "Genre",
    "Keeper",
    "Loan",
    "Notice",
    "Review",
]
