"""Searching in text."""

from typing import Any

from sqlalchemy import Boolean
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction


class contains_text(GenericFunction[bool]):  # noqa: N801
    """`contains_text(column, part)`: whether the column has `part` in it, whatever its case.

    Not LIKE, so `%` and `_` are letters as any other. PostgreSQL folds the case of all of Unicode,
    SQLite of ASCII.
    """

    type = Boolean()
    inherit_cache = True


@compiles(contains_text, "postgresql")
def _on_postgresql(element: contains_text, compiler: SQLCompiler, **options: Any) -> str:
    column, part = (compiler.process(clause, **options) for clause in element.clauses)
    # The column's own collation, "C", knows ASCII only.
    return f'(strpos(lower({column} COLLATE "und-x-icu"), lower({part} COLLATE "und-x-icu")) > 0)'


@compiles(contains_text, "sqlite")
def _on_sqlite(element: contains_text, compiler: SQLCompiler, **options: Any) -> str:
    column, part = (compiler.process(clause, **options) for clause in element.clauses)
    return f"(instr(lower({column}), lower({part})) > 0)"
