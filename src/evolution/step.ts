import type { RenamedValue } from "../blueprint/blueprint.js";
import type { JsonValue } from "../spec/json-value.js";
import type { ForeignKey, Table, TableColumn, TableIndex, ValueCheck } from "./table.js";

/** A value of JSON for a column, in the form that the spec's defaults have. */
export interface Fill {
  readonly value: JsonValue;
}

/** What rows that are there get in one column. */
export interface ColumnFill {
  readonly column: TableColumn;
  /** Values that become others. */
  readonly mapped: readonly RenamedValue[];
  /** What stands for a missing value afterwards; null where none is asked for. */
  readonly absent: Fill | null;
  /** Every value that is none of these becomes `otherwise`; null where all may stay. */
  readonly allowed: { readonly values: readonly string[]; readonly otherwise: Fill } | null;
}

/** One thing that is done to the schema, or to the rows, of a database that has rows. */
export type Step = { readonly table: string } & (
  | { readonly kind: "createTable"; readonly created: Table }
  | { readonly kind: "dropTable"; readonly dropped: Table }
  /**
   * `fill`: what the rows that are there get; null where the column may be empty or only an empty table can get it. `alikeFor`: the rule that
   * two rows break by getting it.
   */
  | {
      readonly kind: "addColumn";
      readonly column: TableColumn;
      readonly fill: Fill | null;
      readonly alikeFor?: string;
    }
  | { readonly kind: "dropColumn"; readonly column: TableColumn }
  /** `otherwise`: what all values become, where no cast leads from the old type to the new one; null where one does. */
  | {
      readonly kind: "retypeColumn";
      readonly from: TableColumn;
      readonly to: TableColumn;
      readonly otherwise: Fill | null;
    }
  | { readonly kind: "setNotNull"; readonly column: TableColumn }
  | { readonly kind: "dropNotNull"; readonly column: TableColumn }
  /** From now on nothing new is null: a rule `name` that does not look at the rows there are, in front of `setNotNull`. */
  | { readonly kind: "addNotNullGuard"; readonly column: TableColumn; readonly name: string }
  | { readonly kind: "dropNotNullGuard"; readonly column: TableColumn; readonly name: string }
  /** `isTrusting`: does not look at the rows that are there; `validate` does that later. */
  | { readonly kind: "addCheck"; readonly check: ValueCheck; readonly isTrusting: boolean }
  | { readonly kind: "dropCheck"; readonly check: ValueCheck }
  | { readonly kind: "addForeignKey"; readonly key: ForeignKey; readonly isTrusting: boolean }
  | { readonly kind: "dropForeignKey"; readonly key: ForeignKey }
  /** Looks at all rows without keeping anybody from writing. */
  | { readonly kind: "validate"; readonly name: string }
  /** One UPDATE, so that no row breaks one new rule while it is mended for another. */
  | { readonly kind: "fillRows"; readonly columns: readonly ColumnFill[] }
  /** Each row in which the column is empty gets a value that no other has. */
  | { readonly kind: "numberRows"; readonly column: TableColumn }
  /** `isConcurrent`: writes go on meanwhile, outside of a transaction. */
  | { readonly kind: "createIndex"; readonly index: TableIndex; readonly isConcurrent: boolean }
  | { readonly kind: "dropIndex"; readonly index: TableIndex; readonly isConcurrent: boolean }
  | { readonly kind: "renameIndex"; readonly from: TableIndex; readonly to: TableIndex }
  /** Rows that were deleted softly go for good: without `deleted_at` they would be back. */
  | { readonly kind: "deleteGone" }
);

export type StepKind = Step["kind"];

/**
 * Steps that make one migration. Of several, each waits for the one before: what must lock a table does so for a moment only, and what
 * takes long (`settle`) locks nobody out and runs outside of a transaction, each step such that it can be run again.
 */
export interface Stage {
  readonly kind: "change" | "expand" | "settle" | "contract";
  readonly up: readonly Step[];
  readonly down: readonly Step[];
}
