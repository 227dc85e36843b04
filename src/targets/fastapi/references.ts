import type { Field, Operation, Resource } from "../../blueprint/blueprint.js";
import { hasOwner, isBoundToOwner } from "../../blueprint/bound-rows.js";
import { resourceOf } from "./resource-index.js";
import type { RefType } from "../../blueprint/field-type.js";

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

export function targetOf(resources: readonly Resource[], { to }: RefType): Resource {
  const target = resourceOf(resources, to);
  if (target === undefined) throw new Error(`no resource has the table ${to}`);
  return target;
}

function leadsToOwned(resources: readonly Resource[], resource: Resource): boolean {
  const bound = resources.filter((target) => isBoundToOwner(resource, target));
  const owned = new Set(bound.map(({ table }) => table));
  return [...referencesOf(resource).map(({ type }) => type), ...resource.manyRelations].some(({ to }) =>
    owned.has(to),
  );
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
