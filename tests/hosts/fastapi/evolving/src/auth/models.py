import uuid

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from src.database import Base


class AuthUser(Base):
    __tablename__ = "auth_user"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    email: Mapped[str] = mapped_column(String(320), unique=True)
