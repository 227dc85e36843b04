class Order:
    __tablename__ = "orders"
