from tortoise import fields, models


class Item(models.Model):
    id = fields.IntField(primary_key=True)
