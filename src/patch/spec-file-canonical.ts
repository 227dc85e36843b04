import { isRecord } from "../spec/is-record.js";
import type { FieldSpec } from "../spec/spec.js";

/** A field without its documentation, keys in order: equal texts mean equal fields. */
export function canonical(field: FieldSpec): string {
  const { description: _description, example: _example, renamedFrom: _renamed, ...others } = field;
  const { renamedValues: _values, ...rest } = others;
  return JSON.stringify(rest, (_key, value: unknown) => (isRecord(value) ? sorted(value) : value));
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
