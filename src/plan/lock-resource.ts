import type { ColumnRef, Field, Index, Resource } from "../blueprint/blueprint.js";

/** A resource as the lock writes it: what refers to a field names its column instead of repeating it. */
type LockedRef =
  { readonly field: string; readonly isNullable: boolean } | Extract<ColumnRef, { readonly kind: "system" }>;

interface LockedResource extends Omit<Resource, "indexes" | "filters" | "sorts" | "search"> {
  readonly indexes: readonly (Omit<Index, "columns"> & { readonly columns: readonly LockedRef[] })[];
  readonly filters: readonly string[];
  readonly sorts: readonly LockedRef[];
  readonly search: readonly string[];
}

/** The resource with every link to one of its fields replaced by the field's column. */
export function unlinkResource(resource: Resource): LockedResource {
  return {
    ...resource,
    indexes: resource.indexes.map((index) => ({ ...index, columns: index.columns.map(unlinkRef) })),
    filters: resource.filters.map((field) => field.column),
    sorts: resource.sorts.map(unlinkRef),
    search: resource.search.map((field) => field.column),
  };
}

/** The inverse of `unlinkResource`. Throws on anything that it cannot have written: the lock is damaged. */
export function relinkResource(locked: unknown): Resource {
  if (!isLockedResource(locked)) throw new TypeError("it describes no resource");
  const fields: readonly Field[] = locked.fields.map(restoreField);
  const byColumn = new Map(fields.map((field) => [field.column, field]));
  return {
    ...locked,
    fields,
    indexes: locked.indexes.map((index) => ({
      ...index,
      columns: index.columns.map((ref) => relinkRef(byColumn, ref)),
    })),
    filters: locked.filters.map((column) => fieldOf(byColumn, column)),
    sorts: locked.sorts.map((ref) => relinkRef(byColumn, ref)),
    search: locked.search.map((column) => fieldOf(byColumn, column)),
  };
}

/** Looks as deep as a link goes: what lies deeper, a damaged file breaks while it is linked. */
function isLockedResource(raw: unknown): raw is LockedResource {
  if (typeof raw !== "object" || raw === null || !("table" in raw) || typeof raw.table !== "string")
    return false;
  const lists = ["fields", "indexes", "filters", "sorts", "search"];
  const values = new Map<string, unknown>(Object.entries(raw));
  return lists.every((key) => Array.isArray(values.get(key)));
}

function unlinkRef(ref: ColumnRef): LockedRef {
  return ref.kind === "system" ? ref : { field: ref.column, isNullable: ref.isNullable };
}

function relinkRef(byColumn: ReadonlyMap<string, Field>, ref: LockedRef): ColumnRef {
  if (!("field" in ref)) return ref;
  const field = fieldOf(byColumn, ref.field);
  return { kind: "field", field, column: field.column, json: field.json, isNullable: ref.isNullable };
}

/** JSON has no `undefined`: a field without a default or an example gets the key back. */
function restoreField(field: Field): Field {
  if (typeof field.column !== "string" || typeof field.type.kind !== "string")
    throw new TypeError("no field");
  return { ...field, default: field.default, example: field.example };
}

function fieldOf(byColumn: ReadonlyMap<string, Field>, column: string): Field {
  const field = byColumn.get(column);
  if (field === undefined) throw new TypeError(`no field "${column}"`);
  return field;
}
