/** What a run found in the project, by path from its root. A path that is not in a map is not there. */
export interface Snapshot {
  /** Text of the user's files that the run concerns. */
  readonly disk: ReadonlyMap<string, string>;
  /** Text of everything below the state folder. */
  readonly state: ReadonlyMap<string, string>;
}
