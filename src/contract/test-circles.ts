import type { Blueprint, Resource } from "../blueprint/blueprint.js";
import { includesOf } from "./includes.js";
import { needsOf } from "./operations.js";
import { ownedReferences, type ReferenceField } from "./references.js";
import { targetOf } from "./resource-index.js";
import { testBodies } from "./test-bodies.js";
import { exampleReferences } from "./test-rows.js";

/** A reference to what cannot be there before an item is: it refers back. */
export interface Circle {
  readonly field: ReferenceField;
  readonly target: Resource;
  /** The keys with which the target refers back. */
  readonly back: readonly string[];
  /** Items may be made to refer to something else later. */
  readonly isChangeable: boolean;
  /** What the target is called where items are read along with it; null where they are not. */
  readonly include: string | null;
}

/** The circles of a resource in which the tests can show whose rows they are about. */
export function circlesOf(blueprint: Blueprint, resource: Resource): readonly Circle[] {
  const known = new Set(exampleReferences(blueprint, resource));
  const owned = ownedReferences(blueprint.resources, resource);
  const bodies = testBodies(blueprint, resource).length;
  // Bob makes an item as Ana does.
  const isPlain = resource.isOwned && bodies > 1 && !owned.some((field) => known.has(field));
  if (!isPlain) return [];
  return owned
    .filter((field) => !known.has(field) && !field.isReadOnly)
    .flatMap((field) => circle(blueprint, resource, field));
}

function circle(blueprint: Blueprint, resource: Resource, field: ReferenceField): Circle[] {
  const target = targetOf(blueprint.resources, field.type);
  const back = exampleReferences(blueprint, target);
  const isOther = target !== resource && back.every(({ type }) => type.to === resource.table);
  if (!isOther || !needsOf(target).create || testBodies(blueprint, target).length === 0) return [];
  const { relation } = field.type;
  const isIncluded = includesOf(blueprint, resource).some((include) => include.relation === relation);
  return [
    {
      field,
      target,
      back: back.map(({ json }) => json),
      isChangeable: needsOf(resource).update && !field.isImmutable,
      include: isIncluded && needsOf(resource).get ? relation.json : null,
    },
  ];
}
