import type { Blueprint, Resource } from "../blueprint/blueprint.js";
import { isReference, ownedReferences, referencesOf } from "./references.js";
import { targetOf } from "./resource-index.js";
import { breaksUniqueRule, testBodies, writableFields } from "./test-bodies.js";
import { BOBS, exampleReferences, GONE, rowId } from "./test-rows.js";

/** A reference of an example, by its JSON key. */
export interface ReferenceExample {
  readonly json: string;
  readonly id: string | number;
}

/** What the tests know of the references of a resource. */
export interface ReferenceExamples {
  /** Ids of the right form that Ana's items cannot refer to. */
  readonly unreachable: readonly ReferenceExample[];
  /** What Bob's items refer to instead of Ana's rows; null where no test needs it. */
  readonly bobs: readonly ReferenceExample[] | null;
}

/** The id that no row has. */
export function absentId({ database }: Blueprint): string | number {
  return database.ids === "uuid" ? "00000000-0000-7000-8000-000000000000" : Number.MAX_SAFE_INTEGER;
}

export function referenceExamples(blueprint: Blueprint, resource: Resource): ReferenceExamples {
  const owned = new Set(ownedReferences(blueprint.resources, resource));
  const known = new Set(exampleReferences(blueprint, resource));
  const unreachable = writableFields(resource)
    .filter(isReference)
    .flatMap((field) => {
      const hasGone = targetOf(blueprint.resources, field.type).hasSoftDelete;
      return [
        absentId(blueprint),
        ...(known.has(field) && owned.has(field) ? [rowId(blueprint, BOBS)] : []),
        ...(known.has(field) && hasGone ? [rowId(blueprint, GONE)] : []),
      ].map((id) => ({ json: field.json, id }));
    });
  const bobs = [...owned].filter((field) => known.has(field));
  return {
    unreachable,
    bobs:
      bobs.length > 0 && needsBobs(blueprint, resource)
        ? bobs.map(({ json }) => ({ json, id: rowId(blueprint, BOBS) }))
        : null,
  };
}

/** Bob makes an item only to show that a unique rule is not about Ana's, and that hers have nothing to do with his. */
function needsBobs(blueprint: Blueprint, resource: Resource): boolean {
  if (!resource.isOwned || !resource.operations.includes("create")) return false;
  const [first] = testBodies(blueprint, resource);
  return breaksUniqueRule(resource, first) || refersToItself(resource);
}

function refersToItself(resource: Resource): boolean {
  const targets = [
    ...referencesOf(resource).map(({ type }) => type.to),
    ...resource.manyRelations.map(({ to }) => to),
  ];
  return targets.includes(resource.table);
}
