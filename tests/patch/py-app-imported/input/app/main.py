from app.factory import app

__all__ = ["app"]
