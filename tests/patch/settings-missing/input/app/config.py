class AppSettings:
    pass
