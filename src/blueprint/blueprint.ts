import type { JsonValue } from "../spec/json-value.js";
import type { FieldType } from "./field-type.js";

/** Every form of a name that a layer may need, derived once. `given` is what the user wrote. */
export interface NameForms {
  readonly given: string;
  readonly snake: string;
  readonly camel: string;
  readonly pascal: string;
  readonly kebab: string;
  /** For sentences and headings: "due date". */
  readonly words: string;
}

export type TargetName = "fastapi" | "fastify";
export type Operation = "list" | "get" | "create" | "replace" | "update" | "delete";

export interface Database {
  readonly provider: "neon" | "postgres";
  readonly ids: "uuid" | "int";
}

export type Auth =
  | { readonly strategy: "none" }
  | {
      readonly strategy: "jwt";
      readonly userClaim: string;
      readonly rolesClaim: string;
      readonly algorithms: readonly string[];
    };

export interface Api {
  /** Starts with a slash, has no slash at the end; "" when the API lives at the root. */
  readonly prefix: string;
  readonly casing: "snake" | "camel";
  readonly envelope: boolean;
  /** Requests allowed in a window of so many seconds; null when the spec switches the limit off. */
  readonly rateLimit: { readonly requests: number; readonly seconds: number; readonly text: string } | null;
}

/** A column of a resource, whoever owns it: the system's, the owner's or a field's. */
export interface Column {
  /** The column's name in the database. */
  readonly column: string;
  /** The JSON key and query parameter, in the API's casing. */
  readonly json: string;
}

export interface Field extends Column {
  readonly name: NameForms;
  readonly type: FieldType;
  /** May be absent or null (`?`). */
  readonly isOptional: boolean;
  /** The value of an absent field; undefined where the spec gives none. */
  readonly default: JsonValue | undefined;
  /** A request must carry it: neither optional nor with a default. */
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  readonly isImmutable: boolean;
  readonly isReadOnly: boolean;
  readonly isWriteOnly: boolean;
  readonly description: string | null;
  readonly example: JsonValue | undefined;
}

export type SystemColumnName = "id" | "created_at" | "updated_at" | "deleted_at" | "user_id";

/** Something a list can be sorted by, or a rule can name: a field or a system column. */
export type ColumnRef =
  | {
      readonly kind: "field";
      readonly field: Field;
      readonly column: string;
      readonly json: string;
      readonly isNullable: boolean;
    }
  | {
      readonly kind: "system";
      readonly name: SystemColumnName;
      readonly column: string;
      readonly json: string;
      readonly isNullable: false;
    };

/** A unique rule or an index, with the name that it keeps in the database (at most 63 bytes). */
export interface Index {
  readonly name: string;
  readonly columns: readonly ColumnRef[];
  readonly isUnique: boolean;
  /** Soft-deleted rows do not count: a partial index. */
  readonly onlyLive: boolean;
}

export interface ResourceNames {
  readonly plural: NameForms;
  readonly singular: NameForms;
}

export interface Resource {
  readonly name: ResourceNames;
  readonly table: string;
  /** Below the prefix: "/order-items". */
  readonly path: string;
  readonly description: string | null;
  readonly isOwned: boolean;
  readonly hasSoftDelete: boolean;
  /** In the order list, get, create, replace, update, delete. */
  readonly operations: readonly Operation[];
  readonly fields: readonly Field[];
  /** Unique rules first, then the other indexes; the owner is already in front of each on an owned resource. */
  readonly indexes: readonly Index[];
  readonly filters: readonly Field[];
  readonly sorts: readonly ColumnRef[];
  readonly search: readonly Field[];
}

/** A backend, fully resolved: every default filled in, resources sorted by name. Frozen. */
export interface Blueprint {
  readonly name: NameForms;
  readonly target: TargetName;
  readonly database: Database;
  readonly auth: Auth;
  readonly api: Api;
  readonly resources: readonly Resource[];
}
