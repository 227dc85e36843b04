import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { testBodies, type Body } from "../../contract/test-bodies.js";
import { changeableKeys } from "../../contract/test-changes.js";
import { literal } from "./tests-view.js";

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
    create: dictionary(first, [...first.keys()]),
    update: changed.length === 0 ? null : dictionary(second, changed),
  };
}

function dictionary(body: Body, keys: readonly string[]): Code {
  const entries = keys.map((key) => code`${pythonString(key)}: ${literal(body.get(key) ?? null)}`);
  return code`{${joinCode(entries, ", ")}}`;
}
