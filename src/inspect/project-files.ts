/** The files of a project, as far as somebody may look: no dependencies, no virtual environments, nothing that git ignores by habit. */
export interface ProjectFiles {
  /** Paths relative to the root, with forward slashes, sorted. */
  readonly paths: readonly string[];
  /** Null where there is no such file, it is no text or it is larger than any source file. */
  readonly read: (path: string) => string | null;
}
