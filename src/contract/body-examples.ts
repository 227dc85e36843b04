import type { Blueprint, Resource } from "../blueprint/blueprint.js";
import { testBodies, type Body } from "./test-bodies.js";
import { changeableKeys } from "./test-changes.js";

/** Bodies that the documentation shows; null where none is known that keeps every rule. */
export interface BodyExamples<Shown> {
  readonly create: Shown | null;
  readonly update: Shown | null;
}

/** The examples of a resource, each as `show` prints it. */
export function bodyExamples<Shown>(
  blueprint: Blueprint,
  resource: Resource,
  show: (body: Body) => Shown,
): BodyExamples<Shown> {
  const [first, second = first] = testBodies(blueprint, resource);
  if (first === undefined || second === undefined) return { create: null, update: null };
  const [changed] = changeableKeys(resource, second);
  const update = [...second].filter(([key]) => key === changed);
  return { create: show(first), update: changed === undefined ? null : show(new Map(update)) };
}
