from fastapi import FastAPI

app = FastAPI()
app.mount("/static", None)