from .base import Base
from .item import Item
from .user import User

__all__ = ["Base", "Item", "User"]
