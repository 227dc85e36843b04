from fastapi import FastAPI

from app.resources.api import api_router


class Holder:
	def create_app(self):
		return None


async def create_app(debug: bool = False):
	app = FastAPI(
		debug=debug,
	)
	if debug:
		print("debug")
	app.include_router(api_router, prefix="/api/v1")
	return app
