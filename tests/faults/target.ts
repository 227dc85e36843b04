/** A kind of backend whose surroundings fail: all that the suite knows of it. */
export interface Target {
  readonly name: string;
  /** The files of its projects that have time limits, as they run. */
  readonly limits: readonly string[];
  /** The file that says how long it may take to stop. */
  readonly start: string;
  /** The table in which it notes the migrations that a database has seen, and how many that are. */
  readonly migrations: { readonly table: string; readonly count: number };
  /** What it prints only where something went wrong that nobody had foreseen. */
  readonly unforeseen: RegExp;
}
