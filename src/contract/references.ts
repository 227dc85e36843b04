import type { Field, ManyRelation, Operation, Resource } from "../blueprint/blueprint.js";
import { hasOwner, isBoundToOwner } from "../blueprint/bound-rows.js";
import type { RefType } from "../blueprint/field-type.js";
import { targetOf } from "./resource-index.js";

/** A field that holds the id of another row. */
export type ReferenceField = Field & { readonly type: RefType };

export function isReference(field: Field): field is ReferenceField {
  return field.type.kind === "ref";
}

export function referencesOf({ fields }: Pick<Resource, "fields">): readonly ReferenceField[] {
  return fields.filter(isReference);
}

/** The references of a resource that lead only to rows of its own owner, or of who writes it. */
export function ownedReferences(
  resources: readonly Resource[],
  resource: Resource,
): readonly ReferenceField[] {
  return referencesOf(resource).filter(({ type }) => isBoundToOwner(resource, targetOf(resources, type)));
}

/** The many-to-many relations of a resource whose other ends have to be its own owner's, or of who writes it. */
export function ownedRelations(resources: readonly Resource[], resource: Resource): readonly ManyRelation[] {
  return resource.manyRelations.filter((many) => isBoundToOwner(resource, targetOf(resources, many)));
}

function leadsToOwned(resources: readonly Resource[], resource: Resource): boolean {
  return ownedReferences(resources, resource).length > 0 || ownedRelations(resources, resource).length > 0;
}

/** Whether some resource refers to another, or to itself. */
export function hasReferences(resources: readonly Resource[]): boolean {
  return resources.some((resource) => referencesOf(resource).length > 0);
}

const WRITES: ReadonlySet<Operation> = new Set<Operation>(["create", "replace", "update"]);

/** Whether an operation on rows without an owner asks who writes: such a row may refer to what only the writer may. */
export function needsWriter(
  resources: readonly Resource[],
  resource: Resource,
  operation: Operation,
): boolean {
  return !hasOwner(resource) && WRITES.has(operation) && leadsToOwned(resources, resource);
}

/** What the file that checks references has to look at. */
export interface ReferenceNeeds {
  /** Some lead to rows that have an owner. */
  readonly owned: boolean;
  /** Some lead to rows that are still in their table when they are gone. */
  readonly live: boolean;
  /** Some lead to rows that are deleted for good. */
  readonly whole: boolean;
}

export function referenceNeeds(resources: readonly Resource[]): ReferenceNeeds {
  const targets = resources.flatMap((resource) =>
    referencesOf(resource).map(({ type }) => targetOf(resources, type)),
  );
  return {
    owned: targets.some(({ isOwned }) => isOwned),
    live: targets.some(({ hasSoftDelete }) => hasSoftDelete),
    whole: targets.some(({ hasSoftDelete }) => !hasSoftDelete),
  };
}
