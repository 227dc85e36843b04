import { suggest } from "../diagnostics/did-you-mean.js";
import type { Place } from "./place.js";

/** What a name in a list of the spec stands for, or why it may not stand there. `broken`: it has been reported already. */
export type Found<T> =
  | { readonly kind: "found"; readonly value: T }
  | { readonly kind: "refused"; readonly reason: string; readonly help: string | null }
  | { readonly kind: "reported" }
  /** `meant` is the name that stands for it, where that is known and need not be guessed. */
  | { readonly kind: "unknown"; readonly meant?: string };

/** A list of names: what it is called, and how its names are looked up. */
export interface NameList<T> {
  readonly list: string;
  /** What two spellings of one name have in common. */
  readonly keyOf: (name: string) => string;
  readonly find: (name: string) => Found<T>;
  /** Names that could be meant, for suggestions. */
  readonly known: readonly string[];
  /** Reports an unknown name where the list has more to say of it. */
  readonly unknown?: (name: string, place: Place) => void;
}

/** What the names stand for, in the order written. Reports names that are unknown, listed twice, or refused. */
export function resolveList<T>(names: readonly string[], rules: NameList<T>, place: Place): T[] {
  const seen = new Set<string>();
  const values: T[] = [];
  for (const [index, name] of names.entries()) {
    const at = place.at(index);
    const key = rules.keyOf(name);
    if (seen.has(key)) at.report("BG2021", { list: rules.list, name });
    else values.push(...resolveEntry(name, rules, at));
    seen.add(key);
  }
  return values;
}

/** What one name stands for: a list of one, or of none when it had to be reported. */
export function resolveEntry<T>(name: string, rules: NameList<T>, place: Place): T[] {
  const found = rules.find(name);
  if (found.kind === "found") return [found.value];
  const { list, known } = rules;
  if (found.kind === "refused")
    place.report("BG2023", { list, name, reason: found.reason, help: found.help });
  if (found.kind === "unknown") {
    const suggestion = found.meant ?? suggest(name, known);
    if (rules.unknown !== undefined) rules.unknown(name, place);
    else place.report("BG2020", { list, name, suggestion, known: known.slice(0, 20).join(", ") });
  }
  return [];
}
