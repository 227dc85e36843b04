import type { Field, Operation, Resource } from "../../blueprint/blueprint.js";
import type { RefType } from "../../blueprint/field-type.js";

/** A field that holds the id of another row. */
export type ReferenceField = Field & { readonly type: RefType };

export function isReference(field: Field): field is ReferenceField {
  return field.type.kind === "ref";
}

export function referencesOf({ fields }: Pick<Resource, "fields">): readonly ReferenceField[] {
  return fields.filter(isReference);
}

/** The references of a resource that lead to rows which have owners. */
export function ownedReferences(
  resources: readonly Resource[],
  resource: Resource,
): readonly ReferenceField[] {
  return referencesOf(resource).filter(({ type }) => targetOf(resources, type).isOwned);
}

export function targetOf(resources: readonly Resource[], { to }: RefType): Resource {
  const target = resources.find(({ table }) => table === to);
  if (target === undefined) throw new Error(`no resource has the table ${to}`);
  return target;
}

const WRITES: ReadonlySet<Operation> = new Set<Operation>(["create", "replace", "update"]);

/** Whether an operation on rows without an owner asks who writes: such a row may refer to what only the writer may. */
export function needsWriter(
  resources: readonly Resource[],
  resource: Resource,
  operation: Operation,
): boolean {
  const hasOwner = resource.isOwned || resource.isAccounts;
  return !hasOwner && WRITES.has(operation) && ownedReferences(resources, resource).length > 0;
}
