from fastapi import APIRouter

from bookshop.routers import books, users

router = APIRouter(prefix="/api")
router.include_router(books.router)
router.include_router(users.router)
