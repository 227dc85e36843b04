from fastapi import FastAPI

from .db import get_db


def build() -> FastAPI:
	app = FastAPI(title='Windows')

	@app.get('/')
	def root():
		return {'db': get_db.__name__}

	return app
