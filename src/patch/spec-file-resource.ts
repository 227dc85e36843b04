import type { SpecAddition, WrittenField } from "./spec-file-addition.js";
import type { SpecEntry } from "./spec-file-entry.js";

/** A whole resource as it is written: its settings, then its fields. */
export function resourceEntry({ resource, fields, owner, softDelete }: SpecAddition): SpecEntry {
  const settings: readonly SpecEntry[] = [
    ...(owner === undefined ? [] : [{ key: "owner", value: owner }]),
    ...(softDelete === undefined ? [] : [{ key: "softDelete", value: softDelete }]),
  ];
  return { key: resource, value: [...settings, { key: "fields", value: fieldEntries(fields) }] };
}

/** Fields as they are written: a name and a shorthand each. */
export function fieldEntries(fields: readonly WrittenField[]): readonly SpecEntry[] {
  return fields.map(({ name, shorthand }) => ({ key: name, value: shorthand }));
}
