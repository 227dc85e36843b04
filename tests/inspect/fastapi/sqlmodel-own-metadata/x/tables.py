from sqlalchemy import MetaData
from sqlmodel import Field, SQLModel


class Base(SQLModel):
    metadata = MetaData(schema='x')


class Team(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
