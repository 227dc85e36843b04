import { isBoundToOwner } from "../blueprint/bound-rows.js";
import type { Blueprint, Resource } from "../blueprint/blueprint.js";
import type { OnDelete } from "../blueprint/field-type.js";
import { hasAccounts } from "./accounts.js";
import { needsOf } from "./operations.js";
import { isReference, referencesOf, type ReferenceField } from "./references.js";
import { targetOf } from "./resource-index.js";
import { neededRoles, rolesForAll } from "./test-access.js";
import { testBodies, writableFields } from "./test-bodies.js";
import { circlesOf, type Circle } from "./test-circles.js";
import { exampleReferences, rowNumbers, testRows } from "./test-rows.js";

/** What the tests show of the references of a resource. */
export interface TestedReferences {
  /** The roles that all of it takes. */
  readonly roles: readonly string[];
  /** Keys that are not changed later; null where no reference can be changed. */
  readonly fixed: readonly string[] | null;
  /** References whose row the tests delete, by what then becomes of the item. */
  readonly deleted: Readonly<Record<OnDelete, readonly ReferenceField[]>>;
  /** A reference whose row can be hidden from the item's owner behind the app's back; null where there is none. */
  readonly kept: { readonly field: ReferenceField; readonly by: "deleting" | "giving away" } | null;
  /** References of the resource to itself. */
  readonly own: readonly ReferenceField[];
  readonly circles: readonly Circle[];
}

/** Whether items can be made that refer to something, or could. */
export function hasReferenceTests(blueprint: Blueprint, resource: Resource): boolean {
  return (
    needsOf(resource).create &&
    testBodies(blueprint, resource).length > 0 &&
    writableFields(resource).some(isReference)
  );
}

export function testedReferences(blueprint: Blueprint, resource: Resource): TestedReferences {
  const has = needsOf(resource);
  const deleted = deletedTargets(blueprint, resource);
  const circles = circlesOf(blueprint, resource);
  const needed = [...neededRoles(resource, resource.operations), ...rolesOf(blueprint, deleted, circles)];
  const of = (rule: OnDelete): readonly ReferenceField[] =>
    deleted.filter(({ type }) => type.onDelete === rule);
  return {
    roles: [...new Set(needed)].sort(),
    fixed: has.update ? fixedKeys(resource) : null,
    deleted: {
      restrict: of("restrict"),
      setNull: has.get ? of("setNull") : [],
      cascade: has.get ? of("cascade") : [],
    },
    kept: has.update ? keptReference(blueprint, resource) : null,
    own: ownReferences(blueprint, resource),
    circles,
  };
}

function fixedKeys(resource: Resource): readonly string[] | null {
  const fields = writableFields(resource).filter(isReference);
  const fixed = fields.filter(({ isImmutable }) => isImmutable).map(({ json }) => json);
  return fixed.length === fields.length ? null : fixed;
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

function keptReference(blueprint: Blueprint, resource: Resource): TestedReferences["kept"] {
  for (const field of exampleReferences(blueprint, resource)) {
    const target = targetOf(blueprint.resources, field.type);
    if (target.hasSoftDelete) return { field, by: "deleting" };
    if (isBoundToOwner(resource, target) && !hasAccounts(blueprint)) return { field, by: "giving away" };
  }
  return null;
}

function ownReferences(blueprint: Blueprint, resource: Resource): readonly ReferenceField[] {
  if (testBodies(blueprint, resource).length < 2) return [];
  return referencesOf(resource).filter(({ type, isReadOnly }) => type.to === resource.table && !isReadOnly);
}
