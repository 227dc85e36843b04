import uvicorn
from fastapi import FastAPI

app = FastAPI()

if __name__ == "__main__":
    app.include_router(None)
    from app.late import thing

    uvicorn.run("main:app", reload=True)
