class FastAPI:
    """Not that one."""


class DeclarativeBase:
    pass


class Base(DeclarativeBase):
    pass


def Depends(value):
    return value


def get_current_user():
    # yield Session()
    return "from sqlmodel import Session"


fake = FastAPI()
user = Depends(get_current_user)
