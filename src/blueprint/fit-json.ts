import type { JsonValue } from "../spec/json-value.js";
import { fits, misfits, type Fit } from "./fit.js";
import { isList } from "./is-list.js";
import { encodingProblem } from "./text-problem.js";

/** The contract refuses deeper bodies. */
const DEEPEST = 64;

/** Any JSON that the API would accept: not too deep, no NUL and no lone surrogate in any text or key. */
export function fitJson(value: JsonValue): Fit {
  const problem = jsonProblem(value, 1);
  return problem === null ? fits(value) : misfits(problem);
}

function jsonProblem(value: JsonValue, depth: number): string | null {
  if (typeof value === "string") return encodingProblem(value);
  if (typeof value === "number" && !Number.isFinite(value)) return "it holds a number that JSON cannot spell";
  if (typeof value !== "object" || value === null) return null;
  if (depth > DEEPEST) return `it is nested more than ${String(DEEPEST)} levels deep`;
  const parts: JsonValue[] = isList(value) ? [...value] : Object.entries(value).flat();
  for (const part of parts) {
    const problem = jsonProblem(part, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}
