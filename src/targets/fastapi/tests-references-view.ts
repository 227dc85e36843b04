import { isBoundToOwner } from "../../blueprint/bound-rows.js";
import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import type { OnDelete } from "../../blueprint/field-type.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { hasAccounts } from "./account-view.js";
import { importBlock } from "./import-block.js";
import { needsOf } from "./operations.js";
import { isReference, referencesOf, targetOf, type ReferenceField } from "./references.js";
import { tuple } from "./repository-rows.js";
import { resourceSymbols } from "./symbols.js";
import { neededRoles, rolesForAll } from "./tests-access.js";
import { type Circle, circlesOf } from "./tests-circles-view.js";
import { referenceExamples } from "./tests-references.js";
import { conflictKeys } from "./tests-view.js";
import { testBodies, writableFields } from "./test-bodies.js";
import { exampleReferences, rowNumbers, testRows } from "./test-rows.js";

/** Whether items can be made that refer to something, or could. */
export function hasReferenceTests(blueprint: Blueprint, resource: Resource): boolean {
  return (
    needsOf(resource).create &&
    testBodies(blueprint, resource).length > 0 &&
    writableFields(resource).some(isReference)
  );
}

/** What `test_references.py` shows: what items may refer to, and what becomes of them when that is deleted. */
export function referenceTestsView(blueprint: Blueprint, resource: Resource): object {
  const { module } = resourceSymbols(resource);
  const has = needsOf(resource);
  const deleted = deletedTargets(blueprint, resource);
  const circles = circlesOf(blueprint, resource);
  const needed = [...neededRoles(resource, resource.operations), ...rolesOf(blueprint, deleted, circles)];
  const roles = [...new Set(needed)].sort();
  const kept = has.update ? keptReference(blueprint, resource) : null;
  const changeable = has.update ? changeableEntries(resource) : null;
  const own = ownReferences(blueprint, resource);
  const hasOthers = own.length > 0 && resource.isOwned;
  const bobs = hasOthers && referenceExamples(blueprint, resource).bobs !== null;
  const restricted = pathsOf(blueprint, deleted, "restrict");
  const loosened = has.get ? pathsOf(blueprint, deleted, "setNull") : null;
  const cascaded = has.get ? pathsOf(blueprint, deleted, "cascade") : null;
  const isParametrized = [changeable, restricted, loosened, cascaded].some((values) => values !== null);
  return {
    path: `${blueprint.api.prefix}${resource.path}`,
    has,
    roles: roles.length > 0 ? joinCode(roles.map(pythonString), ", ") : null,
    user: blueprint.auth.strategy === "jwt" ? "ana" : "anyone",
    item: blueprint.api.envelope ? code`["data"]` : code``,
    conflictKeys: conflictKeys(blueprint),
    changeable,
    kept,
    restricted,
    loosened,
    cascaded,
    own,
    circles: circles.length > 0 ? circles.map(({ view }) => view) : null,
    hasOthers,
    hasBob: hasOthers || circles.length > 0,
    bobs,
    imports: importBlock(
      [...importsOf(kept === null ? [] : [kept.hide]), ...circles.flatMap(({ imports }) => imports)],
      {
        "typing:Any": true,
        httpx2: true,
        pytest: roles.length > 0 || isParametrized,
        "collections.abc:Callable": roles.length > 0,
        "fastapi:FastAPI": kept !== null,
        "tests.conftest:Headers": true,
        [`tests.${module}.examples:BODIES`]: true,
        [`tests.${module}.examples:BOBS`]: bobs,
        [`tests.${module}.examples:INVALID`]: true,
      },
    ),
  };
}

/** The unreachable ids of what can be changed; null where nothing can. */
function changeableEntries(resource: Resource): Code | null {
  const fields = writableFields(resource).filter(isReference);
  const fixed = fields.filter(({ isImmutable }) => isImmutable).map(({ json }) => pythonString(json));
  if (fixed.length === fields.length) return null;
  if (fixed.length === 0) return code`UNREACHABLE`;
  return code`[entry for entry in UNREACHABLE if entry[0] not in {${joinCode(fixed, ", ")}}]`;
}

/** References whose second row nothing but an item of the test refers to, and that can be deleted. */
function deletedTargets(blueprint: Blueprint, resource: Resource): readonly ReferenceField[] {
  if (testBodies(blueprint, resource).length < 2) return [];
  const rows = testRows(blueprint, resource);
  return exampleReferences(blueprint, resource).filter(({ type }) => {
    const target = targetOf(blueprint.resources, type);
    const isFree = rows.every(({ references }) =>
      [...references].every(([field, number]) => field.type.to !== type.to || number !== 2),
    );
    return (
      isFree &&
      target.operations.includes("delete") &&
      rowNumbers(blueprint.resources, target).length > 1 &&
      deletingRoles(target) !== null
    );
  });
}

/** `[("project_id", "/api/v1/projects")]` of the references with one rule; null where there are none. */
function pathsOf(blueprint: Blueprint, fields: readonly ReferenceField[], rule: OnDelete): Code | null {
  const pairs = fields
    .filter(({ type }) => type.onDelete === rule)
    .map(({ json, type }) => {
      const { path } = targetOf(blueprint.resources, type);
      return tuple([pythonString(json), pythonString(`${blueprint.api.prefix}${path}`)]);
    });
  return pairs.length === 0 ? null : code`[${joinCode(pairs, ", ")}]`;
}

/** What it takes to delete what items refer to, and to make what refers back. */
function rolesOf(
  { resources }: Blueprint,
  deleted: readonly ReferenceField[],
  circles: readonly Circle[],
): readonly string[] {
  return [
    ...deleted.flatMap(({ type }) => deletingRoles(targetOf(resources, type)) ?? []),
    ...circles.flatMap(({ target }) => neededRoles(target, ["create"])),
  ];
}

/** What Ana has to be to delete a row that she refers to: her own, unless it is another user. */
function deletingRoles(target: Resource): readonly string[] | null {
  return target.isAccounts ? rolesForAll(target, "delete") : neededRoles(target, ["delete"]);
}

/** A reference whose row can be hidden from the item's owner behind the app's back; null where there is none. */
function keptReference(
  blueprint: Blueprint,
  resource: Resource,
): { readonly field: string; readonly hide: Code } | null {
  for (const field of exampleReferences(blueprint, resource)) {
    const target = targetOf(blueprint.resources, field.type);
    const { module, table } = resourceSymbols(target);
    const rows = imported(`app.${module}.models`, table);
    if (target.hasSoftDelete) {
      const now = imported("app.db.base", "utc_now");
      return { field: field.json, hide: code`${rows}.update().values(deleted_at=${now}())` };
    }
    if (isBoundToOwner(resource, target) && !hasAccounts(blueprint)) {
      const anas = code`where(${rows}.c.user_id == "ana")`;
      return { field: field.json, hide: code`${rows}.update().${anas}.values(user_id="eve")` };
    }
  }
  return null;
}

/** References of the resource to itself. */
function ownReferences(blueprint: Blueprint, resource: Resource): readonly object[] {
  const { get, delete: isDeleted } = needsOf(resource);
  if (testBodies(blueprint, resource).length < 2) return [];
  return referencesOf(resource)
    .filter(({ type, isReadOnly }) => type.to === resource.table && !isReadOnly)
    .map(({ json, type }) => ({
      json,
      name: type.relation.name.snake,
      isDeleted: get && isDeleted,
      restrict: type.onDelete === "restrict",
      setNull: type.onDelete === "setNull",
      cascade: type.onDelete === "cascade",
    }));
}
