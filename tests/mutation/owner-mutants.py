"""Writes all ways to take the owner out of a generated project into it, each with a switch of its own.

    python owner-mutants.py FOLDER

They are listed in FOLDER/mutants.json; mutants.py, which has to be in FOLDER, turns them on one at a time. A mutant is
one place in one file below FOLDER/app on which it rests whose rows a caller reaches:

- a condition that names the owner's column or parameter, or a name that stands for such conditions, used in a
  statement: it then holds for every row. What is shared by statements is left out of one of them at a time;
- `owned=True` of a reference and `is_owned=True` of links: what is referred to may then be anybody's;
- the choice between the owner's rows and all of them: it then is always all;
- the owner that a row is written with, that references and links are checked for, and whose rows are asked for: all
  rows where that can be said, else somebody else's.

With each mutant come the folders of the tests that ought to notice it: those of its resource; of all that use it where
it is in a file that resources share.
"""

import ast
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

OWNER_COLUMN = "user_id"
OWNER_PARAMETERS = {"owner_id", "_owner_id", "_user_id"}
# What a name that only collects conditions never has in its value.
STATEMENTS = {"select", "insert", "update", "delete", "exists", "Listing", "replace"}

SOMEBODY_ELSE = "'00000000-0000-7000-8000-00000000dead'"
ALL_ROWS = "__import__('app.core.rows', fromlist=['rows']).ALL_ROWS"

# What a resource that uses a shared file has in one of its own.
USES = {
    "app/core/access.py": r"\breach_of\(",
    "app/core/listing.py": r"\bwhere=\([^)]*_is_owned",
    "app/db/links.py": r"\bis_owned=True",
    "app/db/references.py": r"\bowned=True",
}


# Lines that are as good without the owner, and why.
EQUIVALENT = {
    # A family is one user's: its random id alone says whose.
    "app/auth/repository.py": r"_t\.family == ",
    # A line stays in its order, and products are everybody's: no change names what could be another's.
    "app/order_lines/service.py": r"owner_id=current\.user_id",
}

# What a place becomes: `mutants` is imported where it stands, so that no line moves.
CONDITION = "__import__('mutants').unless({number}, {was})"
FLAG = "__import__('mutants').Flag({number})"
VALUE = "({text} if __import__('mutants').is_on({number}) else {was})"


class Mutant(NamedTuple):
    number: int
    file: str
    line: int
    was: str
    tests: list[str]


class Place(NamedTuple):
    node: ast.expr
    switched: str
    text: str = ""


def main(folder: Path) -> None:
    mutants: list[Mutant] = []
    for file in sorted((folder / "app").glob("*/*.py")):
        path = file.relative_to(folder).as_posix()
        source = file.read_text("utf-8")
        tests = tests_of(folder, path)
        found = {span(source, place.node): place for place in places(folder, source)} if tests else {}
        found = {span: place for span, place in found.items() if not is_equivalent(path, source, place)}
        pieces, end = [], 0
        for (start, stop), place in sorted(found.items()):
            # In another, it would be lost with it.
            assert start >= end, f"{path}:{place.node.lineno}"
            was = source[start:stop]
            number = len(mutants)
            mutants.append(Mutant(number, path, place.node.lineno, was, tests))
            pieces += [source[end:start], place.switched.format(number=number, was=was, text=place.text)]
            end = stop
        file.write_text("".join(pieces) + source[end:], "utf-8")
    listed = json.dumps([mutant._asdict() for mutant in mutants])
    (folder / "mutants.json").write_text(listed, "utf-8")


def is_equivalent(path: str, source: str, place: Place) -> bool:
    line = source.splitlines()[place.node.lineno - 1]
    return path in EQUIVALENT and re.search(EQUIVALENT[path], line) is not None


def tests_of(folder: Path, path: str) -> list[str]:
    package = path.split("/")[1]
    # Of what a resource includes, its own tests tell whether it is the caller's.
    uses = re.compile(USES.get(path, rf"\bfrom app\.{package} import service as "))
    files = (folder / "app").glob("*/*.py")
    users = {package} | {file.parent.name for file in files if uses.search(file.read_text("utf-8"))}
    users -= {"core", "db"}
    return [f"tests/{name}" for name in sorted(users) if (folder / "tests" / name).is_dir()]


def places(folder: Path, source: str) -> Iterator[Place]:
    tree = ast.parse(source)
    for node in unowned(tree):
        yield Place(node, CONDITION)
    for node in ast.walk(tree):
        match node:
            case ast.keyword(arg="owned" | "is_owned", value=ast.Constant(value=True) as value):
                yield Place(value, FLAG)
            case ast.IfExp(test=ast.Compare(ops=[ast.Is()], comparators=[ast.Name(id="ALL_ROWS")]) as test):
                yield Place(test, VALUE, "True")
            case ast.IfExp(test=test, orelse=ast.Name(id="ALL_ROWS")):
                yield Place(test, VALUE, "False")
            case ast.Dict():
                yield from written_owners(node)
            case ast.Call():
                yield from passed_owners(node, says_all(folder, tree, node))


# Conditions


def unowned(tree: ast.Module) -> Iterator[ast.expr]:
    """The conditions on the owner, and the names of such, in statements."""
    collected = collections(tree)
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if node.targets[0].id not in collected:
                yield from conditions(node.value, collected)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from conditions(node, collected)


def collections(tree: ast.Module) -> set[str]:
    """The names at the top of a module that stand for conditions on the owner."""
    names: set[str] = set()
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if not is_statement(value):
                if any(True for _ in conditions(value, names)):
                    names.add(name)
    return names


def conditions(node: ast.AST, collected: set[str]) -> Iterator[ast.expr]:
    for child in ast.walk(node):
        match child:
            case ast.Name(id=name, ctx=ast.Load()) if name in collected:
                yield child
            case ast.Attribute(value=ast.Name(id="listing"), attr="where"):
                yield child
            case ast.Compare() if names_owner(child) and is_condition(child):
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


# Owners as values


def written_owners(row: ast.Dict) -> Iterator[Place]:
    """The value of `"user_id": …` in a row that is to be written, and of parameters called so."""
    for key, value in zip(row.keys, row.values, strict=True):
        if isinstance(key, ast.Constant) and key.value == OWNER_COLUMN:
            yield Place(value, VALUE, SOMEBODY_ELSE)


def passed_owners(call: ast.Call, says_all: bool) -> Iterator[Place]:
    # Of all rows, one's own account would be the same one.
    is_account = sum(ast.unparse(argument) == "caller.id" for argument in call.args) > 1
    somebody = ALL_ROWS if says_all and not is_account else SOMEBODY_ELSE
    for argument in call.args:
        match argument:
            case ast.Attribute(value=ast.Name(id="caller"), attr="id"):
                yield Place(argument, VALUE, somebody)
            case ast.Call(func=ast.Name(id="reach_of")):
                yield Place(argument, VALUE, ALL_ROWS)
    for keyword in call.keywords:
        if keyword.arg == "owner_id":
            yield Place(keyword.value, VALUE, SOMEBODY_ELSE)


def says_all(folder: Path, tree: ast.Module, call: ast.Call) -> bool:
    """Whether a function of a service is called whose repository knows the word for all rows."""
    services = {
        alias.asname or alias.name: node.module
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name == "service"
    }
    match call.func:
        case ast.Attribute(value=ast.Name(id=name)) if name in services:
            repository = folder / str(services[name]).replace(".", "/") / "repository.py"
            return "ALL_ROWS" in repository.read_text("utf-8")
    return False


def span(source: str, node: ast.expr) -> tuple[int, int]:
    """Characters from the start; `ast` counts a column in bytes."""
    lines = source.splitlines(keepends=True)

    def offset(line: int, column: int) -> int:
        return len("".join(lines[: line - 1])) + len(lines[line - 1].encode()[:column].decode())

    return offset(node.lineno, node.col_offset), offset(node.end_lineno or 1, node.end_col_offset or 0)


main(Path(sys.argv[1]))
