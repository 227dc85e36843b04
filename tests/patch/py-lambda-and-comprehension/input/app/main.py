from fastapi import FastAPI

app = FastAPI()
f = lambda app: app.include_router(app)
routers = [app for app in ()]
for router in routers:
    app.include_router(router)
