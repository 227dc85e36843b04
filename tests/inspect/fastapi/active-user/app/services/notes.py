def notes():
    return []
