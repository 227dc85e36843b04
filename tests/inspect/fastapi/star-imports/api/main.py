from fastapi import *

from api.common import *

app = FastAPI()


@app.get("/things")
def things(session: Session = Depends(session_scope)):
    return []
