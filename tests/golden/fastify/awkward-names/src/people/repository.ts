/** The queries of people. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import {
  type Changes,
  changesFor,
  placeholdersFor,
  prepared,
  preparedFor,
} from "../db/prepared.js";
import type { PersonQuery, PersonRead } from "./schema.js";
import { people } from "./table.js";

const columns = {
  id: people.id,
  user_id: people.user_id,
  person: people.person,
  created_at: people.created_at,
  updated_at: people.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(people)
    .where(
      and(
        eq(people.id, sql.placeholder("personId")),
        eq(people.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(people)
    .where(
      and(
        eq(people.id, sql.placeholder("personId")),
        eq(people.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof people.$inferInsert) =>
  db.insert(people).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof people>) =>
  db
    .update(people)
    .set({ ...changesFor(people, changes), updated_at: nextMoment(people.updated_at) })
    .where(
      and(
        eq(people.id, sql.placeholder(":personId")),
        eq(people.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "people",
  id: { column: people.id, value: values.uuid },
  sorts: {
    created_at: { column: people.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(people)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(people).where(where),
});

export function listPeople(db: Db, ownerId: string, query: PersonQuery): Promise<Page<PersonRead>> {
  return listing.page(db, query, {
    where: eq(people.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getPerson(
  db: Db,
  ownerId: string,
  personId: string,
): Promise<PersonRead | undefined> {
  const [row] = await byId(db).execute({ personId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockPerson(
  db: Db,
  ownerId: string,
  personId: string,
): Promise<PersonRead | undefined> {
  const [row] = await byIdLocked(db).execute({ personId, ownerId });
  return row;
}

export async function insertPerson(db: Db, row: typeof people.$inferInsert): Promise<PersonRead> {
  return one(await insertion(db, row));
}

export async function updatePerson(
  db: Db,
  ownerId: string,
  personId: string,
  changes: Changes<typeof people>,
): Promise<PersonRead | undefined> {
  const [row] = await modification(db, changes, { ":personId": personId, ":ownerId": ownerId });
  return row;
}

export async function deletePerson(db: Db, ownerId: string, personId: string): Promise<void> {
  await db.delete(people).where(and(eq(people.id, personId), eq(people.user_id, ownerId)));
}
