NAME = "public"
