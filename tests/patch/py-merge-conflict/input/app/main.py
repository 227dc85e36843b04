from fastapi import FastAPI

<<<<<<< HEAD
app = FastAPI()
=======
app = FastAPI(debug=True)
>>>>>>> main
