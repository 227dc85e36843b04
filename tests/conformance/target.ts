import type { AppServer } from "../support/app-server.mjs";
import type { Requirement } from "../support/requirements.js";
import type { Exception, Refusal } from "./exceptions.js";

/** Where a backend keeps its rows: on its embedded default, or on a server. */
export type DatabaseKind = "embedded" | "PostgreSQL";

/** Environment variables; `undefined` takes one of the usual ones away. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A kind of backend that is to keep the contract: all that the suite knows of it. */
export interface Target {
  readonly name: string;
  /** What the machine must have to run it. */
  readonly needs: readonly Requirement[];
  /** Generates the backend of a spec, with an empty, migrated database. */
  readonly deploy: (spec: string, database: DatabaseKind) => Promise<Deployment>;
  /** A cursor of the right checksum over content that the backend never wrote: it holds no secret. */
  readonly forgedCursor: (resource: string, content: string) => string;
  /** What of the contract it does not keep: none of these tests may pass. */
  readonly leaves: readonly Exception[];
  /** What it cannot be generated from. */
  readonly refuses: readonly Refusal[];
}

/** A generated backend, ready to start. Two that run at once do so only on PostgreSQL. */
export interface Deployment {
  /** Its own folder: what an operator may put a `.env` into. */
  readonly folder: string;
  /** What its settings have before the names of variables. */
  readonly prefix: string;
  /** Where its rows are; null on the embedded default. */
  readonly databaseUrl: string | null;
  /** Starts it with `JWT_SECRET` and without a rate limit; the variables given win. */
  readonly start: (variables?: Variables) => Promise<AppServer>;
  readonly remove: () => Promise<void>;
}
