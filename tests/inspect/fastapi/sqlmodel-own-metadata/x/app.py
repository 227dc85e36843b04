from fastapi import FastAPI

from x.tables import Team

app = FastAPI()
teams = [Team]
