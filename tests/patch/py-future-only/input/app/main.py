# A banner
"""Doc."""
from __future__ import annotations
app = make()
