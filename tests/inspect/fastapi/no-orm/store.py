def everything():
    return []
