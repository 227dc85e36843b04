from contextlib import contextmanager

from sqlalchemy.orm import Session


def read_session():
    with Session() as session:
        yield session


def write_session():
    with Session() as session:
        yield session


@contextmanager
def script_session():
    with Session() as session:
        yield session
