import type { Blueprint, ManyRelation, Resource } from "../../blueprint/blueprint.js";
import { Code, code, importsOf, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { importBlock } from "./import-block.js";
import { jsonKey } from "./json-key.js";
import { linkViews, targetOf, type LinkView } from "./link-views.js";
import { needsOf } from "./operations.js";
import { words } from "./repository-view.js";
import { resourceSymbols } from "./symbols.js";
import { testBodies } from "./test-bodies.js";
import { rolesOf } from "./tests-access.js";

/** Of a transaction: the statement that makes its connection ready, and the lock. */
const LOCKED = 2;

/** A relation whose other end the tests can make. */
interface TestedLink {
  readonly link: LinkView;
  readonly target: Resource;
  /** `("label_ids", "/api/v1/labels", LABEL_BODIES)` */
  readonly entry: Code;
}

/** What `test_links.py` shows: the relations of one resource from outside; null where no test could make both ends. */
export function linkTestsView(blueprint: Blueprint, resource: Resource): object | null {
  const tested = testedLinks(blueprint, resource);
  const has = needsOf(resource);
  if (tested.length === 0 || !has.create || testBodies(resource).length === 0) return null;
  const { module } = resourceSymbols(resource);
  const roles = rolesOf([resource, ...tested.map(({ target }) => target)]);
  const relations = resource.manyRelations.length;
  const entries = (isOne: (tested: TestedLink) => boolean): Code | null => listOf(tested.filter(isOne));
  return {
    has,
    roles,
    pluralWords: words(resource.name.plural.words),
    path: pathOf(blueprint, resource),
    user: blueprint.auth.strategy === "jwt" ? "ana" : "anyone",
    item: blueprint.api.envelope ? code`["data"]` : code``,
    listKey: blueprint.api.envelope ? "data" : "items",
    json: { updated_at: jsonKey(blueprint.api, "updated_at") },
    absentId: blueprint.database.ids === "uuid" ? pythonString(ABSENT_UUID) : code`9007199254740991`,
    wrongId: blueprint.database.ids === "uuid" ? "format" : "type",
    links: tested.map(({ entry }) => entry),
    ownedLinks: entries(({ link }) => link.isOwned),
    filterLinks: has.list ? entries(({ link }) => link.many.isFilterable) : null,
    deletable: has.get ? entries(({ target }) => target.operations.includes("delete")) : null,
    cost: { read: 1 + relations, nothing: LOCKED + relations, change: LOCKED + relations + 2 },
    imports: importBlock(importsOf(tested.map(({ entry }) => entry)), {
      "typing:Any": true,
      httpx2: true,
      pytest: true,
      "collections.abc:Callable": roles !== null,
      "tests.conftest:Headers": true,
      [`tests.${module}.examples:BODIES`]: true,
    }),
  };
}

const ABSENT_UUID = "00000000-0000-7000-8000-000000000000";

function testedLinks(blueprint: Blueprint, resource: Resource): readonly TestedLink[] {
  return linkViews(blueprint, resource).flatMap((link) => {
    const target = targetOf(blueprint, link.many.to);
    if (target === undefined) return [];
    const bodies = bodiesOf(resource, target);
    if (bodies === null) return [];
    const names = [link.many.ids.json, pathOf(blueprint, target)].map(pythonString);
    return [{ link, target, entry: code`(${joinCode([...names, bodies], ", ")})` }];
  });
}

/** What makes the other ends; of the resource itself, the first body is that of the item. */
function bodiesOf(resource: Resource, target: Resource): Code | null {
  const count = testBodies(target).length;
  if (!target.operations.includes("create")) return null;
  if (target === resource) return count > 1 ? code`BODIES[1:]` : null;
  const { module, singular } = resourceSymbols(target);
  const name = `${singular.toUpperCase()}_BODIES`;
  return count > 0 ? new Code(name, [`tests.${module}.examples:BODIES as ${name}`]) : null;
}

function listOf(tested: readonly TestedLink[]): Code | null {
  if (tested.length === 0) return null;
  return code`[${joinCode(
    tested.map(({ entry }) => entry),
    ", ",
  )}]`;
}

function pathOf({ api }: Blueprint, { path }: Resource): string {
  return `${api.prefix}${path}`;
}
