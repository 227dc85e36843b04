from fastapi import FastAPI

from app.admin import admin_app, create_reports

app = FastAPI()
app.mount("/admin", admin_app)
app.mount("/reports", app=create_reports())
