import type { Span } from "../diagnostics/diagnostic.js";
import type { TypeWord } from "./field-types.js";
import type { FieldSpec } from "./spec.js";
import type { Token } from "./split-shorthand.js";

/** Where a piece of a shorthand stands in its file. Called only for messages: it costs a little. */
export type Locate = (start: number, end: number) => Span;

/** A field without its type: what brackets, words and defaults add to it. */
export type Constraints = Omit<FieldSpec, "type">;

/** A type word, what stands in brackets after it, and where. */
export interface BracketTask {
  readonly type: TypeWord;
  readonly typeToken: Token;
  readonly brackets: Token | null;
  readonly locate: Locate;
}
