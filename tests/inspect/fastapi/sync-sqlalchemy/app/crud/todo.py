def all_todos(db):
    return []
