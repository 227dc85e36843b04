from fastapi import FastAPI

from billing.invoices.router import router as invoices
from billing.payments.router import router as payments

app = FastAPI()
for router in (invoices, payments):
    app.include_router(router)
