from sqlmodel import *

engine = create_engine("sqlite://")


def session_scope():
    with Session(engine) as session:
        yield session


class Thing(SQLModel, table=True):
    id: int = Field(primary_key=True)
