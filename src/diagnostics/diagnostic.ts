/** A place in a source text. Lines and columns count from 1; offsets are UTF-16 indexes into the text. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export type Severity = "error" | "warning";

/** One finding about the user's input. `code` is stable for ever; scripts and CI may match on it. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span | null;
  readonly help: string | null;
}

/** What a step of the pipeline returns: its value, or null when errors made one impossible, and all its findings. */
export interface Outcome<T> {
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}
