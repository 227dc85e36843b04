/** The queries of projects. */

import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { makeWay } from "../db/deletion.js";
import { Links, type Wanted } from "../db/links.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import { users } from "../users/table.js";
import type { ProjectQuery, ProjectRead } from "./schema.js";
import { projects, projectsMembers } from "./table.js";

export const references: readonly Reference[] = [
  { field: "reviewer_id", id: users.id },
  { field: "member_ids", id: users.id },
];

const columns = {
  id: projects.id,
  user_id: projects.user_id,
  name: projects.name,
  reviewer_id: projects.reviewer_id,
  created_at: projects.created_at,
  updated_at: projects.updated_at,
};

const links = {
  member_ids: new Links(projects.id, projectsMembers.project_id, projectsMembers.member_id),
};

/** What an item is linked with. */
type Linked = Pick<ProjectRead, "member_ids">;

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(projects)
    .where(
      and(
        eq(projects.id, sql.placeholder("projectId")),
        eq(projects.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof projects.$inferInsert) =>
  db.insert(projects).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "projects",
  id: { column: projects.id, value: values.uuid },
  sorts: {
    created_at: { column: projects.created_at, value: values.dateTime },
  },
  filters: {
    reviewer_id: projects.reviewer_id,
    member_ids: (id) => links.member_ids.linkedWith(id),
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(projects)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(projects).where(where),
});

export async function listProjects(
  db: Db,
  ownerId: string | AllRows,
  query: ProjectQuery,
): Promise<Page<ProjectRead>> {
  const isOwn = ownerId === ALL_ROWS ? undefined : eq(projects.user_id, sql.placeholder("ownerId"));
  const values = ownerId === ALL_ROWS ? {} : { ownerId };
  const page = await listing.page(db, query, { where: isOwn, values });
  return { ...page, rows: await withLinks(db, page.rows) };
}

export async function getProject(
  db: Db,
  ownerId: string | AllRows,
  projectId: string,
): Promise<ProjectRead | undefined> {
  const rows = await db
    .select(columns)
    .from(projects)
    .where(and(eq(projects.id, projectId), rowsOf(ownerId)));
  const [row] = await withLinks(db, rows);
  return row;
}

/** Those of `ids` that are there. */
export async function findProjects(
  db: Db,
  ownerId: string | AllRows,
  ids: readonly string[],
): Promise<ProjectRead[]> {
  const rows = await db
    .select(columns)
    .from(projects)
    .where(and(inArray(projects.id, [...ids]), rowsOf(ownerId)));
  return withLinks(db, rows);
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockProject(
  db: Db,
  ownerId: string,
  projectId: string,
): Promise<ProjectRead | undefined> {
  const rows = await byIdLocked(db).execute({ projectId, ownerId });
  const [row] = await withLinks(db, rows);
  return row;
}

export async function insertProject(
  db: Db,
  { member_ids, ...row }: typeof projects.$inferInsert & Linked,
): Promise<ProjectRead> {
  const inserted = one(await insertion(db, row));
  return {
    ...inserted,
    member_ids: await links.member_ids.write(db, inserted.id, member_ids),
  };
}

export async function updateProject(
  db: Db,
  ownerId: string,
  projectId: string,
  { member_ids, ...changes }: PgUpdateSetSource<typeof projects> & Wanted<Linked>,
  before: Linked,
): Promise<ProjectRead> {
  const rows = await db
    .update(projects)
    .set({ ...changes, updated_at: nextMoment(projects.updated_at) })
    .where(and(eq(projects.id, projectId), eq(projects.user_id, ownerId)))
    .returning(columns);
  const row = one(rows);
  return {
    ...row,
    member_ids: await links.member_ids.write(db, row.id, member_ids, before.member_ids),
  };
}

export async function deleteProject(db: Db, ownerId: string, projectId: string): Promise<void> {
  await makeWay(db, projects, [projectId]);
  await db.delete(projects).where(and(eq(projects.id, projectId), eq(projects.user_id, ownerId)));
}

/** Adds the links of all rows: one query a relation. */
async function withLinks(
  db: Db,
  rows: readonly Omit<ProjectRead, keyof Linked>[],
): Promise<ProjectRead[]> {
  const ids = rows.map(({ id }) => id);
  const linked = {
    member_ids: await links.member_ids.ofItems(db, ids),
  };
  return rows.map((row) => ({
    ...row,
    member_ids: linked.member_ids.get(row.id) ?? [],
  }));
}

/** The rows of one owner, or all. */
function rowsOf(ownerId: string | AllRows): SQL | undefined {
  return ownerId === ALL_ROWS ? undefined : eq(projects.user_id, ownerId);
}
