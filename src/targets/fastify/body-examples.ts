import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { tsKey, tsLiteral } from "../../render/ts-literal.js";
import { testBodies, type Body } from "../../contract/test-bodies.js";
import { changeableKeys } from "../../contract/test-changes.js";

/** Bodies that the documentation shows; null where none is known that keeps every rule. */
export function bodyExamples(
  blueprint: Blueprint,
  resource: Resource,
): {
  readonly create: Code | null;
  readonly update: Code | null;
} {
  const [first, second = first] = testBodies(blueprint, resource);
  if (first === undefined || second === undefined) return { create: null, update: null };
  const changed = changeableKeys(resource, second).slice(0, 1);
  return {
    create: object(first, [...first.keys()]),
    update: changed.length === 0 ? null : object(second, changed),
  };
}

function object(body: Body, keys: readonly string[]): Code {
  const entries = keys.map((key) => code`${tsKey(key)}: ${tsLiteral(body.get(key) ?? null)}`);
  return entries.length === 0 ? code`{}` : code`{ ${joinCode(entries, ", ")} }`;
}
