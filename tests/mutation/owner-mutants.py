"""Lists the ways to take the owner out of a generated project's queries, one at a time, as JSON lines.

    python owner-mutants.py FOLDER

A mutant is one place in one file below FOLDER/app where a query names the owner:

- a condition that names the owner's column or parameter, or a name that stands for such conditions, used in a
  statement: it then holds for every row. What is shared by statements is left out of one of them at a time;
- the owner that is written into a row: it then is somebody else.
"""

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

OWNER_COLUMN = "user_id"
OWNER_PARAMETERS = {"owner_id", "_owner_id"}
# What a name that only collects conditions never has in its value.
STATEMENTS = {"select", "insert", "update", "delete", "exists", "Listing", "replace"}


class Mutant(NamedTuple):
    file: str
    line: int
    start: int
    end: int
    text: str


def main(folder: Path) -> None:
    for file in sorted((folder / "app").glob("*/*.py")):
        for mutant in mutants_of(file.relative_to(folder).as_posix(), file.read_text("utf-8")):
            print(json.dumps(mutant._asdict()))


def mutants_of(file: str, source: str) -> Iterator[Mutant]:
    tree = ast.parse(source)
    collected = collections(tree)
    for node in places(tree, collected):
        text = ast.get_source_segment(source, node)
        start, end = offset(source, node.lineno, node.col_offset), offset(source, node.end_lineno, node.end_col_offset)
        yield Mutant(file, node.lineno, start, end, replacement(node, text))


def replacement(node: ast.expr, text: str) -> str:
    if isinstance(node, ast.Compare):
        return f"(({text}).is_not(None))"
    if isinstance(node, ast.Name) and node.id not in OWNER_PARAMETERS:
        # One condition, or a tuple of them of which some are the owner's.
        names_owner = f"any(word in str(c) for word in ({OWNER_COLUMN!r}, 'owner_id'))"
        return (
            f"(tuple(c.is_not(None) if {names_owner} else c for c in {text})"
            f" if isinstance({text}, tuple) else {text}.is_not(None))"
        )
    return "'00000000-0000-7000-8000-00000000dead'"


def collections(tree: ast.Module) -> set[str]:
    """The names at the top of a module that stand for conditions on the owner."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if not is_statement(node.value) and any(True for _ in conditions(node.value, names)):
                names.add(node.targets[0].id)
    return names


def places(tree: ast.Module, collected: set[str]) -> Iterator[ast.expr]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if node.targets[0].id not in collected:
                yield from conditions(node.value, collected)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from conditions(node, collected)
            yield from written_owners(node)


def conditions(node: ast.AST, collected: set[str]) -> Iterator[ast.expr]:
    for child in ast.walk(node):
        if isinstance(child, ast.Name) and child.id in collected and isinstance(child.ctx, ast.Load):
            yield child
        elif isinstance(child, ast.Compare) and names_owner(child) and is_condition(child):
            yield child


def is_condition(compare: ast.Compare) -> bool:
    """Whether it is one of SQL: what Python decides itself, it decides with `is`."""
    return not any(isinstance(operator, ast.Is | ast.IsNot) for operator in compare.ops)


def names_owner(node: ast.AST) -> bool:
    for child in ast.walk(node):
        match child:
            case ast.Attribute(attr=name) | ast.Name(id=name) | ast.Constant(value=str(name)):
                if name == OWNER_COLUMN or name in OWNER_PARAMETERS:
                    return True
    return False


def is_statement(node: ast.AST) -> bool:
    calls = (child.func for child in ast.walk(node) if isinstance(child, ast.Call))
    return any(isinstance(call, ast.Name) and call.id in STATEMENTS for call in calls)


def written_owners(node: ast.AST) -> Iterator[ast.expr]:
    """The value of `"user_id": …` in a row that is to be written."""
    for child in ast.walk(node):
        if isinstance(child, ast.Dict):
            for key, value in zip(child.keys, child.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == OWNER_COLUMN:
                    yield value


def offset(source: str, line: int | None, column: int | None) -> int:
    """Characters from the start; `ast` counts a column in bytes."""
    lines = source.splitlines(keepends=True)
    before = lines[(line or 1) - 1].encode()[:column].decode()
    return len("".join(lines[: (line or 1) - 1])) + len(before)


main(Path(sys.argv[1]))
