import uuid

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from src.database import Base


class Post(Base):
    __tablename__ = "post"
    __table_args__ = (CheckConstraint("title <> ''", name="title"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    title: Mapped[str] = mapped_column(String(200), index=True)
    creator_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("auth_user.id"))
