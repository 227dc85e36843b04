import type { Access, Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { hasAccounts } from "./account-view.js";
import { importBlock } from "./import-block.js";
import { includesOf, type Include } from "./includes.js";
import { needsOf } from "./operations.js";
import { tuple } from "./repository-rows.js";
import { words } from "./repository-view.js";
import { resourceSymbols } from "./symbols.js";
import { testBodies } from "./test-bodies.js";
import { exampleLinks, exampleReferences, rowId, rowNumbers } from "./test-rows.js";
import { rolesOf } from "./tests-access.js";
import { listOf, pathOf } from "./tests-links-view.js";
import { thereIn } from "./tests-view.js";
import { absentId } from "./tests-references.js";

/** What `test_includes.py` shows; null where the tests cannot make an item. */
export function includeTestsView(blueprint: Blueprint, resource: Resource): object | null {
  const all = includesOf(blueprint, resource);
  const [first] = all;
  const has = needsOf(resource);
  const bodies = testBodies(blueprint, resource).length;
  if (first === undefined || bodies === 0 || !has.create) return null;
  const { module } = resourceSymbols(resource);
  const rows = all.filter((include) => isThere(blueprint, resource, include));
  const fixed = new Set(resource.fields.flatMap(({ isReadOnly, json }) => (isReadOnly ? [json] : [])));
  const selfs = bodies > 1 ? all.filter(({ target, key }) => target === resource && !fixed.has(key)) : [];
  const roles = rolesOf([resource, ...all.map(({ target }) => target)]);
  const lost = isOpenToOwner(resource) && !hasAccounts(blueprint) ? rows.filter(isLost) : [];
  const hidden = has.get ? rows.flatMap((include) => hiddenRows(blueprint, resource, include)) : [];
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
    includes: rows.length > 0 ? rows.map((include) => entry(blueprint, resource, include)) : null,
    selfs: listOf(selfs.map(selfEntry)),
    hidden: listOf(hidden),
    lost: listOf(lost.map((include) => lostEntry(blueprint, include))),
    tagged,
    posts,
    there: thereIn(blueprint, resource) !== null,
    name: first.json,
    twice: `${first.json},${first.json}`,
    addresses: tuple([
      ...(has.list ? [code`PATH`] : []),
      ...(has.get ? [code`f"{PATH}/${String(absentId(blueprint))}"`] : []),
    ]),
    imports: importBlock(importsOf(lost.map((include) => lostEntry(blueprint, include))), {
      "typing:Any": posts || lost.length > 0,
      httpx2: true,
      pytest: true,
      "collections.abc:Callable": roles !== null || hidden.length > 0 || lost.length > 0,
      "fastapi:FastAPI": lost.length > 0,
      "sqlalchemy:Table": lost.length > 0,
      "tests.conftest:Headers": true,
      [`tests.${module}.examples:BODIES`]: posts,
      [`tests.${module}.examples:THERE`]:
        has.list && rows.length > 0 && thereIn(blueprint, resource) !== null,
    }),
  };
}

/** Whether rows to include are in the database before the tests begin. */
function isThere(blueprint: Blueprint, resource: Resource, { relation }: Include): boolean {
  return (
    exampleLinks(blueprint, resource).some((many) => many.relation === relation) ||
    exampleReferences(blueprint, resource).some(({ type }) => type.relation === relation)
  );
}

function entry(blueprint: Blueprint, resource: Resource, include: Include): Code {
  // The page, its links, what is included, and the links of that; first of all the caller's account.
  const cost =
    (hasAccounts(blueprint) ? 3 : 2) + resource.manyRelations.length + include.target.manyRelations.length;
  return tuple([
    ...named(blueprint, include),
    pythonString(pathOf(blueprint, include.target)),
    pythonLiteral(cost),
  ]);
}

function named(blueprint: Blueprint, { json, key, target, isMany }: Include): readonly Code[] {
  // Who may get no user but themselves.
  const isAlone = target.isAccounts && target.access.get?.kind === "limited" && target.access.get.ownRows;
  const [first = 1, ...more] = rowNumbers(blueprint.resources, target);
  const others = isAlone ? [] : more;
  const ids = [first, ...others].map((number) => pythonLiteral(rowId(blueprint, number)));
  const value = isMany ? code`[${joinCode(ids, ", ")}]` : pythonLiteral(rowId(blueprint, first));
  return [pythonString(json), pythonString(key), value];
}

/** Whether one gets one's own items without any role. */
function isOpenToOwner({ access }: Resource): boolean {
  return access.get !== undefined && (access.get.kind !== "limited" || access.get.ownRows);
}

/** Whether one no longer gets a row once it is somebody else's. */
function isLost({ target }: Include): boolean {
  return target.isOwned && target.access.get?.kind === "limited" && target.access.get.ownRows;
}

function lostEntry(blueprint: Blueprint, include: Include): Code {
  const { module, table } = resourceSymbols(include.target);
  return tuple([...named(blueprint, include), imported(`app.${module}.models`, table)]);
}

function selfEntry({ json, key, isMany }: Include): Code {
  return tuple([pythonString(json), pythonString(key), isMany ? code`True` : code`False`]);
}

/** Rows of Ana's that somebody may not get who may get the item that they are related to. */
function hiddenRows(blueprint: Blueprint, resource: Resource, include: Include): Code[] {
  const target = include.target.access.get;
  if (target?.kind !== "limited") return [];
  const roles = rolesOfOther(resource.access.get, target.roles);
  if (roles === null) return [];
  const list = code`[${joinCode(roles.map(pythonString), ", ")}]`;
  return [tuple([...named(blueprint, include), list])];
}

/** The roles that let one get other users' items, though not what needs one of `others`; null where there are none. */
function rolesOfOther(access: Access | undefined, others: readonly string[]): readonly string[] | null {
  if (access === undefined) return null;
  if (access.kind !== "limited") return [];
  const role = access.roles.find((name) => !others.includes(name));
  return role === undefined ? null : [role];
}
