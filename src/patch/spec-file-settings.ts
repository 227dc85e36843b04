import type { SpecAddition } from "./spec-file-addition.js";
import type { SpecEntry } from "./spec-file-entry.js";

/** What stands above the fields of a new resource: the settings that were given. */
export function settingsOf({ owner, softDelete }: SpecAddition): readonly SpecEntry[] {
  const written: SpecEntry[] = [];
  if (owner !== undefined) written.push({ key: "owner", value: owner });
  if (softDelete !== undefined) written.push({ key: "softDelete", value: softDelete });
  return written;
}
