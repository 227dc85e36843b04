from fastapi import FastAPI
from app.routers import users

app = FastAPI()
x = 1 + \
    2

app.include_router(users.router)

if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app)
