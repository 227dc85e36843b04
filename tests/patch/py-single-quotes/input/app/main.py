from fastapi import FastAPI

app = FastAPI(title='Shop', version='1.0', description="it's a shop")
