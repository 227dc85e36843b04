import type { NameForms } from "./name-forms.js";

/** Lengths count Unicode code points. Bounds are inclusive; `bigint` and `decimal` bounds are exact decimal strings. */
export type ScalarType =
  | StringType
  | { readonly kind: "slug" }
  | { readonly kind: "email" }
  | { readonly kind: "url" }
  | { readonly kind: "uuid" }
  | { readonly kind: "int"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "bigint"; readonly minimum: string; readonly maximum: string }
  | { readonly kind: "float"; readonly minimum: number | null; readonly maximum: number | null }
  | {
      readonly kind: "decimal";
      readonly precision: number;
      readonly scale: number;
      readonly minimum: string | null;
      readonly maximum: string | null;
    }
  | { readonly kind: "boolean" }
  | { readonly kind: "date" }
  | { readonly kind: "time" }
  | { readonly kind: "datetime" }
  | { readonly kind: "enum"; readonly values: readonly string[] };

export interface StringType {
  readonly kind: "string" | "text";
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern: string | null;
  readonly trim: boolean;
}

/** Every type of a field. A target spells each kind through a `Record<FieldKind, …>`, so a new one breaks its build. */
export type FieldType =
  | ScalarType
  | RefType
  | { readonly kind: "json" }
  | { readonly kind: "password"; readonly minLength: number; readonly maxLength: number }
  | {
      readonly kind: "array";
      readonly items: ScalarType;
      readonly minItems: number;
      readonly maxItems: number;
    };

/** What happens to a row when the row that it refers to is deleted. */
export type OnDelete = "restrict" | "setNull" | "cascade";

/** What the rows that an `include` adds are called: "project". */
export interface Relation {
  readonly name: NameForms;
  readonly json: string;
}

/** The id of a row of the resource whose table is `to`. The field is called "project_id", the relation "project". */
export interface RefType {
  readonly kind: "ref";
  readonly to: string;
  readonly ids: "uuid" | "int";
  readonly onDelete: OnDelete;
  /** The name of the foreign key. */
  readonly constraint: string;
  readonly relation: Relation;
}

export type FieldKind = FieldType["kind"];

/** The types of a kind; the two kinds of text share one. */
export type FieldTypeOf<K extends FieldKind> = K extends StringType["kind"]
  ? StringType
  : Extract<FieldType, { kind: K }>;
