import { testDatabaseImport } from "./test-database.js";
import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { importBlock } from "./import-block.js";
import type { Include } from "../../contract/includes.js";
import { needsOf } from "../../contract/operations.js";
import { testedIncludes, type TestedInclude } from "../../contract/test-includes.js";
import { absentId } from "../../contract/test-references.js";
import { tuple } from "./repository-rows.js";
import { words } from "./repository-view.js";
import { resourceSymbols } from "./symbols.js";
import { ownerOf } from "./test-rows-view.js";
import { rolesOf } from "./tests-access.js";
import { listOf, pathOf } from "./tests-links-view.js";
import { thereIn } from "./tests-view.js";

/** What `test_includes.py` shows. */
export function includeTestsView(blueprint: Blueprint, resource: Resource): object {
  const { all, rows, selfs, hidden, lost } = testedIncludes(blueprint, resource);
  const [name = ""] = all.map(({ relation }) => relation.json);
  const has = needsOf(resource);
  const { module } = resourceSymbols(resource);
  const roles = rolesOf([resource, ...all.map(({ target }) => target)]);
  const tagged = has.get && has.update;
  const posts = tagged || rows.length > 0 || selfs.length > 0;
  return {
    has,
    roles,
    pluralWords: words(resource.name.plural.words),
    path: pathOf(blueprint, resource),
    user: blueprint.auth.strategy === "jwt" ? "ana" : "anyone",
    item: blueprint.api.envelope ? code`["data"]` : code``,
    listKey: blueprint.api.envelope ? "data" : "items",
    includes: rows.length > 0 ? rows.map((row) => entry(blueprint, row)) : null,
    selfs: listOf(selfs.map(selfEntry)),
    hidden: listOf(hidden.map((row) => tuple([...named(row), names(row.roles)]))),
    lost: listOf(lost.map(lostEntry)),
    anasId: ownerOf(blueprint, "ana"),
    evesId: ownerOf(blueprint, "eve"),
    tagged,
    posts,
    there: thereIn(blueprint, resource) !== null,
    name,
    twice: `${name},${name}`,
    addresses: tuple([
      ...(has.list ? [code`PATH`] : []),
      ...(has.get ? [code`f"{PATH}/${String(absentId(blueprint))}"`] : []),
    ]),
    inHost: blueprint.host !== null,
    imports: importBlock(importsOf(lost.flatMap((row) => [lostEntry(row), ownerOf(blueprint, "ana")])), {
      "typing:Any": posts || lost.length > 0,
      httpx2: true,
      pytest: true,
      "collections.abc:Callable": roles !== null || hidden.length > 0 || lost.length > 0,
      [testDatabaseImport(blueprint)]: lost.length > 0,
      "sqlalchemy:Table": lost.length > 0,
      "tests.conftest:Headers": true,
      [`tests.${module}.examples:BODIES`]: posts,
      [`tests.${module}.examples:THERE`]:
        has.list && rows.length > 0 && thereIn(blueprint, resource) !== null,
    }),
  };
}

function entry(blueprint: Blueprint, row: TestedInclude): Code {
  const path = pathOf(blueprint, row.include.target);
  return tuple([...named(row), pythonString(path), pythonLiteral(row.cost)]);
}

function named({ include: { relation, ids }, value }: TestedInclude): readonly Code[] {
  return [pythonString(relation.json), pythonString(ids.json), pythonLiteral(value)];
}

function lostEntry(row: TestedInclude): Code {
  const { module, table } = resourceSymbols(row.include.target);
  return tuple([...named(row), imported(`app.${module}.models`, table)]);
}

function selfEntry({ relation, ids, isMany }: Include): Code {
  return tuple([pythonString(relation.json), pythonString(ids.json), isMany ? code`True` : code`False`]);
}

function names(roles: readonly string[]): Code {
  return code`[${joinCode(roles.map(pythonString), ", ")}]`;
}
