from fastapi import APIRouter

from billing.invoices.router import router as invoices

router = APIRouter()
