import type { SpecAddition, WrittenField } from "./spec-file-addition.js";
import type { SpecEntry } from "./spec-file-entry.js";
import { settingsOf } from "./spec-file-settings.js";

/** A whole resource as it is written: its settings, then its fields. */
export function resourceEntry(addition: SpecAddition): SpecEntry {
  const fields = { key: "fields", value: fieldEntries(addition.fields) };
  return { key: addition.resource, value: [...settingsOf(addition), fields] };
}

/** Fields as they are written: a name and a shorthand each. */
export function fieldEntries(fields: readonly WrittenField[]): readonly SpecEntry[] {
  return fields.map(({ name, shorthand }) => ({ key: name, value: shorthand }));
}
