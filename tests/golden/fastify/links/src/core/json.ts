/** JSON, read strictly. */

import { ApiError, invalid } from "./errors.js";

const MAX_DEPTH = 64;

// Neither overlooks a byte order mark nor replaces what is no UTF-8.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The value of a body. Throws a 400 for what is no JSON in UTF-8, a 422 for what is nested too deeply. */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) throw new ApiError(400, "The body is empty");
  const text = decode(body);
  const value = withoutInherited(parse(text));
  const openings = text.match(/[[{]/g)?.length ?? 0;
  if (openings > MAX_DEPTH && isTooDeep(value)) {
    throw invalid("", "too_deep", `The body is nested deeper than ${MAX_DEPTH} levels`);
  }
  return value;
}

function decode(body: Buffer): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new ApiError(400, "The body is not valid UTF-8");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, "The body is not valid JSON");
  }
}

/** An object that has its own keys alone: a field may be called `constructor`, which others inherit. */
function withoutInherited(value: unknown): unknown {
  if (!isContainer(value) || Array.isArray(value)) return value;
  return Object.assign(Object.create(null), value);
}

/** Level by level, so that no nesting is too deep for it. */
function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap(childrenOf).filter(isContainer);
  }
  return false;
}

function childrenOf(container: object): unknown[] {
  return Object.values(container);
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
