import type { Code } from "../../render/code.js";

/** A table as the template of a migration shows it. */
export interface TableView {
  readonly table: string;
  readonly items: readonly Code[];
  readonly indexes: readonly Code[];
}
