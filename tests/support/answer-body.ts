import { expect } from "vitest";
import { z } from "zod";
import type { Answer } from "./http-client.js";

/** The fields that every resource has, and whatever its spec adds. */
const item = z.object({ id: z.string(), created_at: z.string(), updated_at: z.string() }).catchall(z.json());
const one = z.strictObject({ data: item, message: z.string().min(1) });
const list = z.strictObject({
  data: z.array(item),
  message: z.string().min(1),
  page: z.strictObject({
    limit: z.int(),
    next_cursor: z.string().min(1).nullable(),
    total: z.int().optional(),
  }),
});
const error = z.strictObject({
  detail: z.string().min(1),
  status_code: z.int(),
  request_id: z.string(),
  errors: z
    .array(z.strictObject({ field: z.string(), code: z.string(), message: z.string().min(1) }))
    .optional(),
});
const CODES = new Set(
  "required type too_short too_long too_small too_big pattern enum format unknown_field read_only immutable not_found duplicate invalid_cursor conflict too_deep".split(
    " ",
  ),
);
/** What only the inside of a backend knows. */
const INSIDE =
  /traceback|sql|constraint|relation |psycopg|asyncpg|\buq_|\bix_|\bfk_|node_modules|\.py\b|\.js\b/i;

export type Item = z.infer<typeof item>;
type ErrorBody = z.infer<typeof error> & { readonly findings: readonly string[] };

/** The item of an answer in its envelope, which has these keys and no other. */
export function itemOf(answer: Answer): Item {
  return one.parse(answer.body).data;
}

/** The items and the page of a list. */
export function listOf(answer: Answer): z.infer<typeof list> {
  return list.parse(answer.body);
}

/** The one shape of every error, checked in all that holds for each; a 422's findings as "field code", sorted. */
export function errorOf(answer: Answer): ErrorBody {
  const body = error.parse(answer.body);
  expect(answer.status).toBe(body.status_code);
  expect(answer.headers.get("x-request-id")).toBe(body.request_id);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  expect(body.detail).not.toMatch(INSIDE);
  expect(body.errors !== undefined, "`errors` is of 422 alone").toBe(answer.status === 422);
  for (const { code } of body.errors ?? []) expect(CODES).toContain(code);
  const findings = (body.errors ?? []).map(({ field, code }) => `${field} ${code}`).sort();
  return { ...body, findings };
}

/** The findings of a 422. */
export function findingsOf(answer: Answer): readonly string[] {
  expect(errorOf(answer).status_code).toBe(422);
  return errorOf(answer).findings;
}

/** The item that a request must have made or found. */
export function mustItem(answer: Answer): Item {
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return itemOf(answer);
}
