import type { FieldSpec } from "../spec/spec.js";
import type { RenamedValue } from "./blueprint.js";
import type { FieldType } from "./field-type.js";
import type { Place } from "./place.js";

/** What values of an enum were called before. Reports those that are called so still, and those that are now nothing. */
export function resolveRenamedValues(
  { renamedValues = {} }: FieldSpec,
  type: FieldType,
  place: Place,
): readonly RenamedValue[] {
  if (type.kind !== "enum") return [];
  const at = place.at("renamedValues");
  return Object.entries(renamedValues).flatMap(([from, to]) => {
    const problem = renameProblem(type.values, from, to);
    if (problem === null) return [{ from, to }];
    at.at(from).report("BG2066", { from, to, ...problem }, problem.isOfOld ? "key" : "value");
    return [];
  });
}

function renameProblem(
  values: readonly string[],
  from: string,
  to: string,
): { readonly reason: string; readonly help: string; readonly isOfOld: boolean } | null {
  if (values.includes(from))
    return { reason: "the enum has the old value still", help: "remove one of the two", isOfOld: true };
  if (!values.includes(to))
    return { reason: "the enum has no such value", help: "write one that it has", isOfOld: false };
  return null;
}
