import { characterOf, classSamples } from "./example-character-class.js";
import { patternTokens } from "./pattern-tokens.js";

/** A pattern as a tree. Anchors are gone: who makes a text out of it tests it against the pattern itself. */
export type PatternNode =
  | { readonly kind: "characters"; readonly samples: readonly string[] }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly branches: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly part: PatternNode; readonly least: number; readonly most: number };

const COUNTS: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ["*", [0, Infinity]],
  ["+", [1, Infinity]],
  ["?", [0, 1]],
]);

/** The tree of a pattern that compiles in JavaScript with the flag `u` and holds nothing that `portablePattern` refuses. */
export function patternTree(pattern: string): PatternNode {
  const open: Group[] = [];
  let group = new Group();
  for (const token of patternTokens(pattern)) {
    if (token === "(" || token === "(?:") {
      open.push(group);
      group = new Group();
    } else if (token === ")") {
      const inner = group.node();
      group = open.pop() ?? new Group();
      group.add(inner);
    } else {
      group.take(token);
    }
  }
  return group.node();
}

/** What was read of a group so far: whole branches, and the parts of the one being read. */
class Group {
  readonly #branches: PatternNode[] = [];
  #parts: PatternNode[] = [];
  #hasCount = false;

  add(part: PatternNode): void {
    this.#parts.push(part);
    this.#hasCount = false;
  }

  take(token: string): void {
    const count = countOf(token);
    if (count !== null) this.#repeatLast(count);
    else if (token === "|") this.#endBranch();
    else if (token !== "^" && token !== "$") this.add(leafOf(token));
  }

  node(): PatternNode {
    this.#endBranch();
    const [only] = this.#branches;
    return only !== undefined && this.#branches.length === 1
      ? only
      : { kind: "choice", branches: this.#branches };
  }

  #endBranch(): void {
    this.#branches.push({ kind: "sequence", parts: this.#parts });
    this.#parts = [];
    this.#hasCount = false;
  }

  /** A `?` behind a count makes it lazy, which changes nothing of what it takes. */
  #repeatLast([least, most]: readonly [least: number, most: number]): void {
    const part = this.#hasCount ? undefined : this.#parts.pop();
    if (part !== undefined) this.#parts.push({ kind: "repeat", part, least, most });
    this.#hasCount = !this.#hasCount;
  }
}

function countOf(token: string): readonly [least: number, most: number] | null {
  const count = /^\{(\d+)(,?)(\d*)\}$/.exec(token);
  if (count === null) return COUNTS.get(token) ?? null;
  const [, least = "", comma, most = ""] = count;
  if (comma === "") return [Number(least), Number(least)];
  return [Number(least), most === "" ? Infinity : Number(most)];
}

function leafOf(token: string): PatternNode {
  const isClass = token === "." || (token.length > 1 && token.startsWith("[")) || /^\\[dDwWsS]$/.test(token);
  return { kind: "characters", samples: isClass ? classSamples(token) : [characterOf(token)] };
}
