/** Remembers what the formatter made of a text, so that a run that changes little formats little. */
export interface FormatMemory {
  /** The formatted text of the file at `path`, if it was made from this very source; null otherwise. */
  readonly recall: (path: string, source: string) => string | null;
  readonly remember: (path: string, source: string, formatted: string) => void;
}
