from fastapi import FastAPI


class Holder:
	def create_app(self):
		return None


async def create_app(debug: bool = False):
	app = FastAPI(
		debug=debug,
	)
	if debug:
		print("debug")
	return app
