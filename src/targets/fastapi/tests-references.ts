import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, type Code } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { isReference, ownedReferences, referencesOf, targetOf } from "./references.js";
import { tuple } from "./repository-rows.js";
import { breaksUniqueRule, testBodies, writableFields } from "./test-bodies.js";
import { BOBS, exampleReferences, GONE, rowId } from "./test-rows.js";

/** What `examples.py` says of references. */
export interface ReferenceExamples {
  /** `("project_id", "…", "not_found")`: ids of the right form that Ana's items cannot refer to. */
  readonly unreachable: readonly Code[];
  /** `"project_id": "…"`: what Bob's items refer to instead of Ana's rows; null where no test needs it. */
  readonly bobs: readonly Code[] | null;
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
      ].map((id) => tuple([pythonString(field.json), pythonLiteral(id), pythonString("not_found")]));
    });
  return {
    unreachable,
    bobs: needsBobs(blueprint, resource)
      ? bobs(
          blueprint,
          [...owned].filter((field) => known.has(field)),
        )
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

function bobs(blueprint: Blueprint, fields: readonly { readonly json: string }[]): readonly Code[] | null {
  if (fields.length === 0) return null;
  return fields.map(({ json }) => code`${pythonString(json)}: ${pythonLiteral(rowId(blueprint, BOBS))}`);
}
