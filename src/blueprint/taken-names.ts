import type { FieldSpec } from "../spec/spec.js";
import type { NameForms } from "./name-forms.js";
import { nameKey } from "./naming.js";
import { manyName, refName } from "./relation-names.js";

/** A name that a field takes in its resource: its own, or that of the key which holds its ids. */
export interface TakenName {
  readonly field: string;
  readonly forms: NameForms;
  readonly isKey: boolean;
}

/** The names that a field takes: a relation stands under its own name beside its ids when it is included. */
export function takenNames(name: NameForms, { type }: Pick<FieldSpec, "type">): readonly TakenName[] {
  const own = { field: name.given, forms: name, isKey: false };
  if (type === "ref") return [own, { ...own, forms: refName(name), isKey: true }];
  if (type === "many") return [own, { ...own, forms: manyName(name), isKey: true }];
  return [own];
}

/** The first of the names that somebody has already, with the one whose it is. */
export function firstClash(
  names: readonly TakenName[],
  taken: ReadonlyMap<string, TakenName>,
): { readonly mine: TakenName; readonly theirs: TakenName } | null {
  for (const mine of names) {
    const theirs = taken.get(nameKey(mine.forms));
    if (theirs !== undefined) return { mine, theirs };
  }
  return null;
}

/** Why the two names are one to a client or a file system. */
export function whyClash(mine: TakenName, theirs: TakenName): string {
  if (mine.isKey && theirs.isKey) return `both have the key "${mine.forms.snake}"`;
  if (mine.isKey) return keyOf(mine);
  return theirs.isKey ? keyOf(theirs) : "they differ in case and underscores only";
}

function keyOf({ field, forms }: TakenName): string {
  return `"${field}" has the key "${forms.snake}"`;
}
