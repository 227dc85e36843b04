import type { JsonValue } from "../spec/json-value.js";
import type { FieldType, Relation } from "./field-type.js";
import type { Host } from "./host.js";
import type { NameForms } from "./name-forms.js";
import type { TargetName } from "./target-name.js";

export type { NameForms, TargetName };

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
      /** Every role that access can be given to. */
      readonly roles: readonly string[];
      /** The backend keeps users itself: there is a resource `users`, and an owner is one of its rows. */
      readonly hasAccounts: boolean;
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
  /** The column that a database of an older spec calls it; null where it was never called otherwise. */
  readonly renamedFrom: string | null;
  /** Values of an enum that rows of an older spec may have, and what they are called now. */
  readonly renamedValues: readonly RenamedValue[];
}

export interface RenamedValue {
  readonly from: string;
  readonly to: string;
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
  /** Soft-deleted rows do not count: a partial index. That of a foreign key is whole: the database looks for gone rows too. */
  readonly onlyLive: boolean;
}

/**
 * A many-to-many relation: not a column but a table of links, and in JSON a list of ids.
 * Its other end is the resource with the table `to`.
 */
export interface ManyRelation {
  /** What the spec calls it, "labels": the name of an include, and of the rows that it adds. */
  readonly relation: Relation;
  /** What holds the ids, "label_ids". Its `json` is key and query parameter; there is no such column. */
  readonly ids: Column & { readonly name: NameForms };
  readonly to: string;
  /** The table of links, with a column for each end; both together are its key. At most 60 bytes, so that `pk_` fits in front. */
  readonly table: string;
  readonly ownColumn: string;
  readonly otherColumn: string;
  /** The names of the two foreign keys. */
  readonly ownConstraint: string;
  readonly otherConstraint: string;
  /** The index that finds links from their other end. */
  readonly indexName: string;
  /** A list can be asked for the rows that have one given link. */
  readonly isFilterable: boolean;
  readonly description: string | null;
  /** The relation that an older spec calls it, in snake_case; null where it was never called otherwise. */
  readonly renamedFrom: string | null;
}

/** Who may do something with a resource. Whoever is not named may not. */
export type Access =
  /** Anyone, with or without a token, on all rows. */
  | { readonly kind: "public" }
  /** Every caller with a token, on all rows. */
  | { readonly kind: "user" }
  /** Owners on their own rows (if `ownRows`), holders of one of the roles on all rows. At least one of the two is there. */
  | { readonly kind: "limited"; readonly ownRows: boolean; readonly roles: readonly string[] };

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
  /** The table that a database of an older spec calls it; null where it was never called otherwise. */
  readonly renamedFrom: string | null;
  /** Every row has an owner, in the column `user_id`. */
  readonly isOwned: boolean;
  /** It holds the accounts: a row is a user, who "owns" it. Its email, password and roles are fields like others. */
  readonly isAccounts: boolean;
  readonly hasSoftDelete: boolean;
  /** In the order list, get, create, replace, update, delete. */
  readonly operations: readonly Operation[];
  /** Who may do what, for each of the operations; without authentication all of them are public. */
  readonly access: Readonly<Partial<Record<Operation, Access>>>;
  readonly fields: readonly Field[];
  readonly manyRelations: readonly ManyRelation[];
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
  /** The project of somebody else's that the resources are for; null in a project of our own. */
  readonly host: Host | null;
  readonly resources: readonly Resource[];
}
