"""Every table, so that whoever imports this knows them all."""

from app.authors.models import Author as Author
from app.books.models import Book as Book
from app.cards.models import Card as Card
from app.desks.models import Desk as Desk
from app.genres.models import Genre as Genre
from app.keepers.models import Keeper as Keeper
from app.loans.models import Loan as Loan
from app.notices.models import Notice as Notice
from app.reviews.models import Review as Review
