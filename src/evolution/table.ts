import type { OnDelete } from "../blueprint/field-type.js";

/** What a column holds, in the words of a database; each target spells it in those of its own. */
export type ColumnType =
  /** Text whose order is that of its code points; of any length when null. */
  | { readonly kind: "codePoints"; readonly length: number | null }
  /** Text that nobody sorts by. */
  | { readonly kind: "string"; readonly length: number }
  | { readonly kind: "decimal"; readonly precision: number; readonly scale: number }
  /** Whole numbers of 32 bits. */
  | { readonly kind: "int" }
  /** Of 64 bits. */
  | { readonly kind: "bigint" }
  | { readonly kind: "float" }
  | { readonly kind: "boolean" }
  | { readonly kind: "date" }
  /** A time of day, to the millisecond. */
  | { readonly kind: "time" }
  /** A moment in UTC, to the millisecond. */
  | { readonly kind: "moment" }
  | { readonly kind: "uuid" }
  | { readonly kind: "json" };

export type ColumnKind = ColumnType["kind"];

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
  /** The database gives it out, one number after the other. */
  readonly isIdentity: boolean;
}

export interface PrimaryKey {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Of one column, to the `id` of the table `to`. */
export interface ForeignKey {
  readonly name: string;
  readonly column: string;
  readonly to: string;
  readonly onDelete: OnDelete;
}

/** A column holds one of its values, or none. */
export interface ValueCheck {
  readonly name: string;
  readonly column: string;
  readonly values: readonly string[];
}

export interface TableIndex {
  readonly name: string;
  readonly columns: readonly string[];
  readonly isUnique: boolean;
  /** Only over rows whose `deleted_at` is null. */
  readonly onlyLive: boolean;
  /** Over its one column in lower case. */
  readonly ignoresCase: boolean;
}

/** A table as a database has it, with every name in it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly primaryKey: PrimaryKey;
  /** The owner's first. */
  readonly foreignKeys: readonly ForeignKey[];
  readonly checks: readonly ValueCheck[];
  readonly indexes: readonly TableIndex[];
}
