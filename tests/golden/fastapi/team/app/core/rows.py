"""Whose rows a query is about, where it may be one owner's or all."""

from enum import Enum
from typing import Final


class AllRows(Enum):
    """Not None: whoever forgets the owner must not get everything."""

    ALL_ROWS = "all rows"


ALL_ROWS: Final = AllRows.ALL_ROWS
