import type { ReportChange } from "./api-change.js";

/** Which ways a value goes, in both backends: a body or a query has it, an item comes with it. */
export interface Ways {
  readonly inBodies: boolean;
  readonly inQueries: boolean;
  readonly inItems: boolean;
  readonly change: ReportChange;
}
