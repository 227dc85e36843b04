/** The query parameters that every list takes. */

import { createHash } from "node:crypto";
import { z } from "zod";
import { type ApiError, invalid } from "./errors.js";
import * as values from "./values.js";

const FIXED: ReadonlySet<string> = new Set(["limit", "cursor", "count", "sort", "q", "include"]);
const CHECK_BYTES = 8;

/**
 * The query string of a list. `shape` adds `sort`, `q` and the filters by the names that they have
 * on the wire: `done`, `due_date[gte]`.
 */
export function listParameters<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject({
    limit: values.queryInteger(values.int({ minimum: 1, maximum: 100 })).default(20),
    cursor: z.string().optional().meta({ description: "Where the page before this one ended" }),
    count: values.queryBoolean
      .default(false)
      .meta({ description: "Also tell how many there are in all" }),
    ...shape,
  });
}

/** `?sort=-created_at,title`: of the given keys, `-` in front for the other direction. */
export function sortBy(...keys: readonly string[]) {
  const key = `-?(${keys.join("|")})`;
  const form = new RegExp(`^${key}(,${key})*$`);
  return z
    .string()
    .regex(form, `Should name ${keys.join(", ")}`)
    .optional();
}

/** Their names are known when they run: the type of a query has none of them. */
type Filters = object;

/** The filters of a field whose values are equal or not. */
export function filterBy(field: string, value: z.ZodType): Filters {
  return { [field]: value.optional(), ...operators(field, value, ["ne"]), ...sets(field, value) };
}

/** The filters of a field whose values have an order, too. */
export function compareBy(field: string, value: z.ZodType): Filters {
  const compared = operators(field, value, ["ne", "gt", "gte", "lt", "lte"]);
  return { [field]: value.optional(), ...compared, ...sets(field, value) };
}

function operators(field: string, value: z.ZodType, names: readonly string[]): Filters {
  return Object.fromEntries(names.map((name) => [`${field}[${name}]`, value.optional()]));
}

function sets(field: string, value: z.ZodType): Filters {
  return {
    [`${field}[in]`]: values.commaSeparated(value).optional(),
    [`${field}[null]`]: values.queryBoolean.optional(),
  };
}

/** What a client asks of a list. */
export interface ListQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly count: boolean;
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
  readonly [filter: string]: unknown;
}

/** One filter: `?due_date[gte]=…` has the operator `gte`, `?done=…` has `eq`. */
export interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
}

/** The filters that were sent, in a stable order. */
export function conditionsOf(query: ListQuery): readonly Condition[] {
  return Object.keys(query)
    .filter((name) => !FIXED.has(name) && query[name] !== undefined)
    .sort()
    .map((name) => {
      const [, field = name, operator = "eq"] = /^(.+)\[(\w+)\]$/.exec(name) ?? [];
      return { field, operator, value: query[name] };
    });
}

export interface Order {
  readonly field: string;
  readonly isDescending: boolean;
}

/** The sort keys; one that comes again changes nothing and is left out. */
export function ordersOf({ sort = "" }: ListQuery): readonly Order[] {
  const orders = new Map<string, Order>();
  for (const key of sort.split(",").filter(Boolean)) {
    const field = key.replace(/^-/, "");
    if (!orders.has(field)) orders.set(field, { field, isDescending: key.startsWith("-") });
  }
  return [...orders.values()];
}

/** A cursor that is good for this resource, sort and filters only. */
export function encodeCursor(resource: string, query: ListQuery, keys: readonly unknown[]): string {
  const content = Buffer.from(JSON.stringify(keys));
  return Buffer.concat([checksum(resource, query, content), content]).toString("base64url");
}

/** What the cursor holds; 422 when it is damaged or of another list. */
export function decodeCursor(resource: string, query: ListQuery, cursor: string): unknown {
  const raw = Buffer.from(cursor, "base64url");
  const content = raw.subarray(CHECK_BYTES);
  const isOurs =
    raw.toString("base64url") === cursor &&
    raw.subarray(0, CHECK_BYTES).equals(checksum(resource, query, content));
  if (!isOurs) throw invalidCursor();
  try {
    return JSON.parse(content.toString());
  } catch {
    throw invalidCursor();
  }
}

export function invalidCursor(): ApiError {
  return invalid("cursor", "invalid_cursor", "The cursor does not belong to this list");
}

/** Holds no secret: whoever computes it can put anything into a cursor. */
function checksum(resource: string, query: ListQuery, content: Buffer): Buffer {
  const orders = ordersOf(query).map(({ field, isDescending }) => [field, isDescending]);
  const filters = conditionsOf(query).map(({ field, operator, value }) => [field, operator, value]);
  const meaning = JSON.stringify([resource, orders, filters, query.q ?? null]);
  return createHash("sha256").update(meaning).update(content).digest().subarray(0, CHECK_BYTES);
}
