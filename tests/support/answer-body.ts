import { z } from "zod";
import type { Answer } from "./http-client.js";

/** The fields that every resource has, and whatever its spec adds. */
const item = z.object({ id: z.string(), created_at: z.string(), updated_at: z.string() }).catchall(z.json());
const one = z.object({ data: item });
const list = z.object({
  data: z.array(item),
  page: z.object({ limit: z.int(), next_cursor: z.string().nullable(), total: z.int().optional() }),
});
const error = z.strictObject({
  detail: z.string(),
  status_code: z.int(),
  request_id: z.string(),
  errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })).optional(),
});

type Item = z.infer<typeof item>;

/** The item of an answer in its envelope. */
export function itemOf(answer: Answer): Item {
  return one.parse(answer.body).data;
}

/** The items and the page of a list. */
export function listOf(answer: Answer): z.infer<typeof list> {
  return list.parse(answer.body);
}

/** The one shape of every error; for a 422 its findings as "field code", sorted. */
export function errorOf(answer: Answer): z.infer<typeof error> & { readonly findings: readonly string[] } {
  const body = error.parse(answer.body);
  const findings = (body.errors ?? []).map(({ field, code }) => `${field} ${code}`).sort();
  return { ...body, findings };
}
