from fastapi import FastAPI

from app.deps import CurrentUser, SessionDep
from app.models import Note, User

app = FastAPI(title="Notes")


@app.post("/login")
async def login(name: str, session: SessionDep) -> dict[str, str]:
    session.add(User(name=name))
    await session.commit()
    return {"access_token": name}


@app.get("/me")
async def me(user: CurrentUser) -> User:
    return user


@app.post("/notes")
async def add_note(text: str, user: CurrentUser, session: SessionDep) -> Note:
    note = Note(text=text, author_id=user.id or 0)
    session.add(note)
    await session.commit()
    await session.refresh(note)
    return note
