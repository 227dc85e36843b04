import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { hasAccounts } from "./account-view.js";
import { importBlock } from "./import-block.js";
import { jsonKey } from "./json-key.js";
import { linkViews, targetOf, type LinkView } from "./link-views.js";
import { needsOf } from "./operations.js";
import { referencesOf } from "./references.js";
import { tuple } from "./repository-rows.js";
import { words } from "./repository-view.js";
import { resourceSymbols } from "./symbols.js";
import { testBodies } from "./test-bodies.js";
import {
  BOBS,
  exampleLinks,
  exampleReferences,
  GONE,
  rowId,
  rowNumbers,
  type RowNumber,
} from "./test-rows.js";
import { rolesOf } from "./tests-access.js";
import { absentId, referenceExamples } from "./tests-references.js";

/** Of a transaction: the statement that makes its connection ready, and the lock. */
const LOCKED = 2;

/** A relation whose other ends are there in the tests. */
interface TestedLink {
  readonly link: LinkView;
  readonly target: Resource;
  /** The ids of its other ends; none where the tests make them, because they are items of the resource itself. */
  readonly ids: Code;
  readonly isSelf: boolean;
}

/** What `test_links.py` shows: the relations of one resource from outside; null where no test could make both ends. */
export function linkTestsView(blueprint: Blueprint, resource: Resource): object | null {
  const tested = testedLinks(blueprint, resource);
  const has = needsOf(resource);
  if (tested.length === 0) return null;
  const { module } = resourceSymbols(resource);
  const roles = rolesOf([resource, ...tested.map(({ target }) => target)]);
  const others = tested.filter(({ isSelf }) => isSelf && resource.isOwned);
  const bobs = others.length > 0 && referenceExamples(blueprint, resource).bobs !== null;
  return {
    has,
    roles,
    pluralWords: words(resource.name.plural.words),
    path: pathOf(blueprint, resource),
    user: blueprint.auth.strategy === "jwt" ? "ana" : "anyone",
    item: blueprint.api.envelope ? code`["data"]` : code``,
    listKey: blueprint.api.envelope ? "data" : "items",
    json: { updated_at: jsonKey(blueprint.api, "updated_at") },
    absentId: pythonLiteral(absentId(blueprint)),
    wrongId: blueprint.database.ids === "uuid" ? "format" : "type",
    hasSelf: tested.some(({ isSelf }) => isSelf),
    links: tested.map(entryOf),
    unreachable: listOf(tested.flatMap((one) => unreachable(blueprint, one))),
    others: listOf(others.map(({ link }) => pythonString(link.many.ids.json))),
    bobs,
    filterLinks: has.list ? listOf(tested.filter(({ link }) => link.many.isFilterable).map(entryOf)) : null,
    deletable: has.get ? listOf(deletable(blueprint, tested)) : null,
    cost: costs(blueprint, resource),
    imports: importBlock([], {
      "typing:Any": true,
      httpx2: true,
      pytest: true,
      "collections.abc:Callable": roles !== null,
      "tests.conftest:Headers": true,
      [`tests.${module}.examples:BODIES`]: true,
      [`tests.${module}.examples:BOBS`]: bobs,
    }),
  };
}

/** What is asked of the database, at most and at least. */
function costs(blueprint: Blueprint, resource: Resource): object {
  const { list, get, update } = needsOf(resource);
  const relations = resource.manyRelations.length;
  const account = hasAccounts(blueprint) ? 1 : 0;
  return {
    hasAccount: account > 0,
    create: account + LOCKED + exampleReferences(blueprint, resource).length + 1,
    read: account + 1 + relations,
    nothing: account + LOCKED + relations,
    change: account + LOCKED + relations + 2,
    isAsked: list || get || update,
    isNamed: get || update,
  };
}

function testedLinks(blueprint: Blueprint, resource: Resource): readonly TestedLink[] {
  const known = new Set(exampleLinks(blueprint, resource));
  const bodies = testBodies(blueprint, resource).length;
  if (bodies === 0 || !resource.operations.includes("create")) return [];
  return linkViews(blueprint, resource).flatMap((link) => {
    const target = targetOf(blueprint, link.many.to);
    const isSelf = target === resource;
    if (target === undefined || (isSelf ? bodies < 2 : !known.has(link.many))) return [];
    const numbers = isSelf ? [] : rowNumbers(blueprint.resources, target);
    const ids = numbers.map((number) => pythonLiteral(rowId(blueprint, number)));
    return [{ link, target, isSelf, ids: code`[${joinCode(ids, ", ")}]` }];
  });
}

function entryOf({ link, ids }: TestedLink): Code {
  return code`(${pythonString(link.many.ids.json)}, ${ids})`;
}

/** What another user has, and what is gone: the same to a client as what never was. */
function unreachable(blueprint: Blueprint, { link, target, isSelf }: TestedLink): Code[] {
  if (isSelf) return [];
  const numbers: RowNumber[] = [
    ...(link.isOwned ? ([BOBS] as const) : []),
    ...(target.hasSoftDelete ? ([GONE] as const) : []),
  ];
  return numbers.map((number) =>
    tuple([pythonString(link.many.ids.json), pythonLiteral(rowId(blueprint, number))]),
  );
}

/** Relations whose other ends can be deleted: nothing else refers to them. */
function deletable(blueprint: Blueprint, tested: readonly TestedLink[]): readonly Code[] {
  const referred = new Set(
    blueprint.resources.flatMap((resource) => referencesOf(resource).map(({ type }) => type.to)),
  );
  return tested.flatMap(({ link, target, ids }) => {
    // The first of the users is the caller.
    if (target.isAccounts || !target.operations.includes("delete") || referred.has(target.table)) return [];
    return [tuple([pythonString(link.many.ids.json), pythonString(pathOf(blueprint, target)), ids])];
  });
}

export function listOf(entries: readonly Code[]): Code | null {
  return entries.length === 0 ? null : code`[${joinCode(entries, ", ")}]`;
}

export function pathOf({ api }: Blueprint, { path }: Resource): string {
  return `${api.prefix}${path}`;
}
