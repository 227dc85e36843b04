class Other:
    x: int
