import { testDatabaseImport } from "./test-database.js";
import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { importBlock } from "./import-block.js";
import { needsOf } from "../../contract/operations.js";
import type { ReferenceField } from "../../contract/references.js";
import { targetOf } from "../../contract/resource-index.js";
import { testedReferences, type TestedReferences } from "../../contract/test-deletions.js";
import { referenceExamples } from "../../contract/test-references.js";
import { tuple } from "./repository-rows.js";
import { resourceSymbols } from "./symbols.js";
import { roleNames } from "./tests-access.js";
import { circleView } from "./tests-circles-view.js";
import { conflictKeys } from "./tests-view.js";

/** What `test_references.py` shows: what items may refer to, and what becomes of them when that is deleted. */
export function referenceTestsView(blueprint: Blueprint, resource: Resource): object {
  const { module } = resourceSymbols(resource);
  const has = needsOf(resource);
  const tested = testedReferences(blueprint, resource);
  const roles = roleNames(tested.roles);
  const circles = tested.circles.map((circle) => circleView(blueprint, circle));
  const kept = keptView(blueprint, tested.kept);
  const changeable = changeableEntries(tested.fixed);
  const hasOthers = tested.own.length > 0 && resource.isOwned;
  const bobs = hasOthers && referenceExamples(blueprint, resource).bobs !== null;
  const restricted = pathsOf(blueprint, tested.deleted.restrict);
  const loosened = pathsOf(blueprint, tested.deleted.setNull);
  const cascaded = pathsOf(blueprint, tested.deleted.cascade);
  const isParametrized = [changeable, restricted, loosened, cascaded].some((values) => values !== null);
  return {
    path: `${blueprint.api.prefix}${resource.path}`,
    has,
    roles,
    user: blueprint.auth.strategy === "jwt" ? "ana" : "anyone",
    item: blueprint.api.envelope ? code`["data"]` : code``,
    conflictKeys: conflictKeys(blueprint),
    changeable,
    kept,
    restricted,
    loosened,
    cascaded,
    own: tested.own.map((field) => ownView(resource, field)),
    circles: circles.length > 0 ? circles.map(({ view }) => view) : null,
    hasOthers,
    hasBob: hasOthers || circles.length > 0,
    bobs,
    inHost: blueprint.host !== null,
    imports: importBlock(
      [...importsOf(kept === null ? [] : [kept.hide]), ...circles.flatMap(({ imports }) => imports)],
      {
        "typing:Any": true,
        httpx2: true,
        pytest: roles !== null || isParametrized,
        "collections.abc:Callable": roles !== null,
        [testDatabaseImport(blueprint)]: kept !== null,
        "tests.conftest:Headers": true,
        [`tests.${module}.examples:BODIES`]: true,
        [`tests.${module}.examples:BOBS`]: bobs,
        [`tests.${module}.examples:INVALID`]: true,
      },
    ),
  };
}

/** The unreachable ids of what can be changed; null where nothing can. */
function changeableEntries(fixed: readonly string[] | null): Code | null {
  if (fixed === null) return null;
  if (fixed.length === 0) return code`UNREACHABLE`;
  const keys = joinCode(fixed.map(pythonString), ", ");
  return code`[entry for entry in UNREACHABLE if entry[0] not in {${keys}}]`;
}

/** `[("project_id", "/api/v1/projects")]`; null where there are none. */
function pathsOf(blueprint: Blueprint, fields: readonly ReferenceField[]): Code | null {
  const pairs = fields.map(({ json, type }) => {
    const { path } = targetOf(blueprint.resources, type);
    return tuple([pythonString(json), pythonString(`${blueprint.api.prefix}${path}`)]);
  });
  return pairs.length === 0 ? null : code`[${joinCode(pairs, ", ")}]`;
}

function keptView(
  { resources }: Blueprint,
  kept: TestedReferences["kept"],
): { readonly field: string; readonly hide: Code } | null {
  if (kept === null) return null;
  const { module, table } = resourceSymbols(targetOf(resources, kept.field.type));
  const rows = imported(`app.${module}.models`, table);
  const field = kept.field.json;
  if (kept.by === "deleting") {
    const now = imported("app.db.base", "utc_now");
    return { field, hide: code`${rows}.update().values(deleted_at=${now}())` };
  }
  const anas = code`where(${rows}.c.user_id == "ana")`;
  return { field, hide: code`${rows}.update().${anas}.values(user_id="eve")` };
}

function ownView(resource: Resource, { json, type, isImmutable }: ReferenceField): object {
  const { get, update, delete: isDeleted } = needsOf(resource);
  return {
    json,
    isChangeable: update && !isImmutable,
    name: type.relation.name.snake,
    isDeleted: get && isDeleted,
    restrict: type.onDelete === "restrict",
    setNull: type.onDelete === "setNull",
    cascade: type.onDelete === "cascade",
  };
}
