import { expect } from "vitest";
import { z } from "zod";
import type { Client } from "../../support/http-client.js";
import type { Body, Kind } from "./kind.js";

/** The ids of the rows that were made, as JSON, by resource, in their order. */
export type Ids = Readonly<Record<string, readonly string[]>>;

const USER = "ana";

const item = z.object({ id: z.union([z.string(), z.int()]), created_at: z.string() }).catchall(z.json());
const one = z.object({ data: item });
const list = z.object({ data: z.array(item) });
type Item = z.infer<typeof item>;

/** Makes the rows of all kinds through the API, and deletes those that are to be gone. */
export async function makeRows(client: Client, kinds: readonly Kind[]): Promise<Ids> {
  const made: Record<string, string[]> = {};
  for (const { resource, rows, gone = [] } of kinds) {
    const ids: string[] = [];
    made[resource] = ids;
    for (const row of rows) {
      const answer = await client("POST", `/api/v1/${resource}`, { user: USER, json: filled(row, made) });
      expect(answer, `${resource}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 201 });
      ids.push(JSON.stringify(one.parse(answer.body).data.id));
    }
    for (const at of gone)
      await client("DELETE", `/api/v1/${resource}/${String(JSON.parse(ids[at] ?? "null"))}`, { user: USER });
  }
  return made;
}

/** The rows of a resource as the API gives them, in the order in which they were made. */
export async function readRows(client: Client, resource: string): Promise<readonly Body[]> {
  const { data } = list.parse((await client("GET", `/api/v1/${resource}`, { user: USER })).body);
  const moment = ({ created_at: made, id }: Item): string => `${made} ${String(id).padStart(40)}`;
  return [...data].sort((one, other) => (moment(one) < moment(other) ? -1 : 1));
}

/** What these rows are expected to be, with the ids of other rows in them. */
export function filled<T extends Body | readonly Body[]>(rows: T, ids: Ids): T {
  const text = JSON.stringify(rows).replaceAll(/"\$(\w+)\.(\d+)"/g, (_, resource: string, at: string) => {
    return ids[resource]?.[Number(at)] ?? `"no ${resource} ${at}"`;
  });
  return JSON.parse(text) as T;
}
