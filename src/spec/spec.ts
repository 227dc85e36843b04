import type { Span } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "./json-value.js";

/** Keys and list positions from the top of the spec: `["resources", "tasks", "fields", "due_date"]`. */
export type SpecPath = readonly (string | number)[];

/** One field as written, the shorthand already spelled out. Absent keys were not written. */
export interface FieldSpec {
  readonly type: string;
  readonly optional?: boolean;
  readonly default?: JsonValue;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly trim?: boolean;
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  readonly precision?: number;
  readonly scale?: number;
  readonly items?: FieldSpec;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly to?: string;
  readonly onDelete?: "restrict" | "setNull" | "cascade";
  readonly unique?: boolean;
  readonly index?: boolean;
  readonly immutable?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly description?: string;
  readonly example?: JsonValue;
  readonly renamedFrom?: string;
  /** Values of an enum by what they were called before. */
  readonly renamedValues?: Readonly<Record<string, string>>;
}

/** The type of a field that could not be read: it stands in for one, so that the rest of a spec can be looked at too. */
export const UNREADABLE = "unreadable";

export interface ResourceSpec {
  readonly singular?: string;
  readonly renamedFrom?: string;
  readonly description?: string;
  readonly owner?: "user" | "none";
  /** In the order written. */
  readonly fields: ReadonlyMap<string, FieldSpec>;
  /** A plain name is a rule over one column. */
  readonly unique?: readonly (string | readonly string[])[];
  readonly indexes?: readonly (string | readonly string[])[];
  readonly filter?: readonly string[];
  readonly sort?: readonly string[];
  readonly search?: readonly string[];
  readonly softDelete?: boolean;
  readonly operations?: readonly string[];
  readonly access?: ReadonlyMap<string, readonly string[]>;
}

/** What is known of the project of somebody else's that the resources are for: paths, and names in files. */
export interface HostSpec {
  readonly entry?: string;
  readonly folder?: string;
  readonly sourceRoot?: string;
  readonly imports?: string;
  readonly language?: "typescript" | "javascript";
  readonly modules?: "esm" | "commonjs";
  readonly orm?: "sqlmodel" | "sqlalchemy" | "drizzle" | "own";
  readonly session?: string;
  readonly sessionMode?: "async" | "sync";
  readonly base?: string;
  readonly user?: string;
  readonly userId?: string;
  readonly authenticate?: string;
  readonly settings?: string;
  readonly migrations?: string;
  readonly schema?: string;
  readonly manifest?: string;
  readonly envExample?: string;
  readonly tests?: string;
  readonly routers?: string;
  readonly models?: string;
  readonly schemas?: string;
  readonly services?: string;
  readonly repositories?: string;
}

/** What the user wrote, checked for shape only: names, links and values are checked when it is resolved. */
export interface Spec {
  readonly name: string;
  readonly target?: "fastapi" | "fastify";
  readonly database?: { readonly provider?: "neon" | "postgres"; readonly ids?: "uuid" | "int" };
  readonly auth?: {
    readonly strategy?: "jwt" | "none";
    readonly userClaim?: string;
    readonly rolesClaim?: string;
    readonly algorithms?: readonly string[];
    readonly accounts?: boolean;
    readonly roles?: readonly string[];
  };
  readonly api?: {
    readonly prefix?: string;
    readonly casing?: "snake" | "camel";
    readonly envelope?: boolean;
    readonly rateLimit?: string;
  };
  readonly host?: HostSpec;
  /** In the order written. */
  readonly resources: ReadonlyMap<string, ResourceSpec>;
  /** Where a key or a value stands. A path that was not written (a default, a part of a shorthand) gives its nearest written parent. */
  readonly locate: (path: SpecPath, part?: "key" | "value") => Span;
  /** The text of the file that a span lies in, for code frames. */
  readonly textOf: (file: string) => string;
}
