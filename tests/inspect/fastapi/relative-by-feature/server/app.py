from fastapi import FastAPI

from .accounts.routes import router as accounts
from .orders.routes import router as orders

app = FastAPI()
app.include_router(accounts, prefix="/v1/accounts")
app.include_router(orders, prefix="/v1/orders")
app.include_router(orders, prefix="/v2/orders")
