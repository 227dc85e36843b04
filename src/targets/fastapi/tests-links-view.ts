import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { importBlock } from "./import-block.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsOf } from "../../contract/operations.js";
import { tuple } from "./repository-rows.js";
import { words } from "./repository-view.js";
import { resourceSymbols } from "./symbols.js";
import { rolesOf } from "./tests-access.js";
import { absentId, referenceExamples } from "../../contract/test-references.js";
import { testBodies } from "../../contract/test-bodies.js";
import { secretKeys } from "../../contract/test-changes.js";
import {
  isLinkCostAsked,
  linkCosts,
  testedLinks,
  writtenReference,
  type TestedLink,
} from "../../contract/test-links.js";

/** What `test_links.py` shows: the relations of one resource from outside. */
export function linkTestsView(blueprint: Blueprint, resource: Resource): object {
  const tested = testedLinks(blueprint, resource);
  const has = needsOf(resource);
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
    reference: writtenReference(resource),
    hasSelf: tested.some(({ isSelf }) => isSelf),
    links: tested.map(entryOf),
    unreachable: listOf(tested.flatMap(unreachable)),
    others: listOf(others.map(({ many }) => pythonString(many.ids.json))),
    bobs,
    again: repeatedBody(blueprint, resource),
    filterLinks: has.list ? listOf(tested.filter(({ many }) => many.isFilterable).map(entryOf)) : null,
    deletable: has.get
      ? listOf(tested.filter(({ isDeletable }) => isDeletable).map((one) => deletable(blueprint, one)))
      : null,
    cost: {
      ...linkCosts(blueprint, resource),
      isAsked: isLinkCostAsked(resource),
      isNamed: has.get || has.update,
    },
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

/** The first body without what cannot be sent again; null where that is all of it. */
function repeatedBody(blueprint: Blueprint, resource: Resource): Code | null {
  const secrets = listOf(secretKeys(resource, testBodies(blueprint, resource)[0]).map(pythonString));
  if (secrets === null) return null;
  return code`{name: value for name, value in BODIES[0].items() if name not in ${secrets}}`;
}

function entryOf({ many, ids }: TestedLink): Code {
  return code`(${pythonString(many.ids.json)}, ${idList(ids)})`;
}

function unreachable({ many, unreachable: ids }: TestedLink): Code[] {
  return ids.map((id) => tuple([pythonString(many.ids.json), pythonLiteral(id)]));
}

function deletable(blueprint: Blueprint, { many, target, ids }: TestedLink): Code {
  return tuple([pythonString(many.ids.json), pythonString(pathOf(blueprint, target)), idList(ids)]);
}

function idList(ids: readonly (string | number)[]): Code {
  return code`[${joinCode(ids.map(pythonLiteral), ", ")}]`;
}

export function listOf(entries: readonly Code[]): Code | null {
  return entries.length === 0 ? null : code`[${joinCode(entries, ", ")}]`;
}

export function pathOf({ api }: Blueprint, { path }: Resource): string {
  return `${api.prefix}${path}`;
}
