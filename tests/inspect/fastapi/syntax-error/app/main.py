from fastapi import FastAPI

app = FastAPI(
    title="Broken"


@app.get("/")
def root(:
    return 1


app.title = = "x"
