from fastapi import FastAPI

try:
    app = FastAPI()
except Exception:
    raise SystemExit(1)
