from fastapi import APIRouter

router = APIRouter(tags=["private"], prefix="/private")
