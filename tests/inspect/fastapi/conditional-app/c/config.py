DEBUG = True
PREFIX = "/internal/api"
