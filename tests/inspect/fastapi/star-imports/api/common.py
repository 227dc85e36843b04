from api.store import *
