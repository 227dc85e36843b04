import { expect } from "vitest";
import { z } from "zod";
import { type Database, type GeneratedProject } from "../../support/generated-project.js";
import { type Client, clientOf } from "../../support/http-client.js";
import type { Body, Kind } from "./kind.js";

/** The ids of the rows that were made, by resource, in their order. */
export type Ids = ReadonlyMap<string, readonly Id[]>;

type Id = string | number;

const row = z.looseObject({ id: z.union([z.string(), z.number()]) });
const one = z.looseObject({ data: row });
const many = z.looseObject({ data: z.array(row) });

/** Makes the rows of all kinds through the API, and deletes those that are to be gone. */
export async function makeRows(
  project: GeneratedProject,
  database: Database,
  kinds: readonly Kind[],
): Promise<Ids> {
  const ids = new Map<string, readonly Id[]>();
  await withClient(project, database, async (client) => {
    for (const { resource, rows, gone = [] } of kinds) {
      const made = await posted(client, { resource, bodies: rows, ids });
      ids.set(resource, made);
      for (const at of gone)
        await client("DELETE", `/api/v1/${resource}/${String(made[at])}`, { user: "ana" });
    }
  });
  return ids;
}

/** Makes the rows that come after the change; the ids of all. */
export async function makeLaterRows(
  project: GeneratedProject,
  database: Database,
  { kinds, ids }: { readonly kinds: readonly Kind[]; readonly ids: Ids },
): Promise<Ids> {
  const all = new Map(ids);
  await withClient(project, database, async (client) => {
    for (const { resource, renamed, later = [] } of kinds) {
      const made = await posted(client, { resource: renamed ?? resource, bodies: later, ids });
      all.set(resource, [...(ids.get(resource) ?? []), ...made]);
    }
  });
  return all;
}

interface Posted {
  readonly resource: string;
  readonly bodies: readonly Body[];
  readonly ids: Ids;
}

async function posted(client: Client, { resource, bodies, ids }: Posted): Promise<Id[]> {
  const made: Id[] = [];
  for (const body of bodies) {
    const answer = await client("POST", `/api/v1/${resource}`, { user: "ana", json: named(body, ids) });
    expect(answer, resource).toMatchObject({ status: 201 });
    made.push(one.parse(answer.body).data.id);
  }
  return made;
}

/** Each resource has these rows and no others, in the order in which they were made. */
export async function expectRows(
  project: GeneratedProject,
  database: Database,
  {
    kinds,
    ids,
    when,
  }: { readonly kinds: readonly Kind[]; readonly ids: Ids; readonly when: "after" | "back" },
): Promise<void> {
  await withClient(project, database, async (client) => {
    for (const kind of kinds.filter((each) => each[when === "after" ? "after" : "before"] !== null)) {
      const resource = when === "after" ? (kind.renamed ?? kind.resource) : kind.resource;
      const made = ids.get(kind.resource) ?? [];
      const answer = await client("GET", `/api/v1/${resource}`, { user: "ana" });
      expect(answer, resource).toMatchObject({ status: 200 });
      const rows = many.parse(answer.body).data.sort((a, b) => made.indexOf(a.id) - made.indexOf(b.id));
      const expected = when === "after" ? kind.read : (kind.back ?? kind.rows);
      expect(rows, `${resource}, ${when}`).toMatchObject(expected.map((body) => named(body, ids)));
    }
  });
}

/** With ids in place of "$tables.0". */
function named(body: Body, ids: Ids): unknown {
  return JSON.parse(JSON.stringify(body), (_, value: unknown) => {
    const [, resource = "", at = ""] = /^\$(\w+)\.(\d+)$/.exec(String(value)) ?? [];
    return resource === "" ? value : ids.get(resource)?.[Number(at)];
  });
}

async function withClient(
  project: GeneratedProject,
  database: Database,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const server = await project.serve(database);
  try {
    await work(clientOf(server));
  } finally {
    await server.stop();
  }
}
