import type { Span } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "./json-value.js";
import { spanAt, type SourceText } from "./source-text.js";

interface Place {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends Place {
  readonly kind: "scalar";
  readonly value: null | boolean | number | string;
  /** What the user sees: the source of a plain scalar ("1.10"), the content of a quoted one. */
  readonly text: string;
  readonly isQuoted: boolean;
}

export interface ListNode extends Place {
  readonly kind: "list";
  readonly items: readonly SourceNode[];
}

export interface MapNode extends Place {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, MapEntry>;
}

export interface MapEntry {
  readonly key: Place;
  readonly value: SourceNode;
}

/** A spec file as a tree of values that know where they stand. Aliases share the node of their anchor. */
export type SourceNode = ScalarNode | ListNode | MapNode;

/** Where a key or a value stands in its file. */
export function spanOf({ source, start, end }: Place): Span {
  return spanAt(source, start, end);
}

/** The bare value. Maps become objects without a prototype, so that `__proto__` and `constructor` are keys like any other. */
export function plainValue(node: SourceNode): JsonValue {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainValue);
  const object: Record<string, JsonValue> = {};
  Object.setPrototypeOf(object, null);
  for (const [key, { value }] of node.entries) object[key] = plainValue(value);
  return object;
}
