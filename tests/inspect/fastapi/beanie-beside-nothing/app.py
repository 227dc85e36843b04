import fastapi as fa
from beanie import Document

from user_documents import User

application = fa.FastAPI()


class Thing(Document):
    owner: User
