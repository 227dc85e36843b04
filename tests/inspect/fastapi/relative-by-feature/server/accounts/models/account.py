class Account:
    __tablename__ = "accounts"
