from bookshop.models.book import Book
from bookshop.models.user import Role, User

__all__ = ["Book", "Role", "User"]
