import fastapi

print(app := fastapi.FastAPI())
