/** The queries of projects. */

import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import { ALL_ROWS, type AllRows } from "../core/rows.js";
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
import type { ProjectQuery, ProjectRead } from "./schema.js";
import { projects } from "./table.js";

const columns = {
  id: projects.id,
  userId: projects.userId,
  name: projects.name,
  createdAt: projects.createdAt,
  updatedAt: projects.updatedAt,
};

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(projects)
    .where(
      and(
        eq(projects.id, sql.placeholder("projectId")),
        eq(projects.userId, sql.placeholder("ownerId")),
      ),
    )
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof projects.$inferInsert) =>
  db.insert(projects).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof projects>) =>
  db
    .update(projects)
    .set({ ...changesFor(projects, changes), updatedAt: nextMoment(projects.updatedAt) })
    .where(
      and(
        eq(projects.id, sql.placeholder(":projectId")),
        eq(projects.userId, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "projects",
  id: { column: projects.id, value: values.id },
  sorts: {
    createdAt: { column: projects.createdAt, value: values.dateTime },
  },
  filters: {},
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

export function listProjects(
  db: Db,
  ownerId: string,
  query: ProjectQuery,
): Promise<Page<ProjectRead>> {
  return listing.page(db, query, {
    where: eq(projects.userId, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getProject(
  db: Db,
  ownerId: string | AllRows,
  projectId: number,
): Promise<ProjectRead | undefined> {
  const [row] = await db
    .select(columns)
    .from(projects)
    .where(and(eq(projects.id, projectId), rowsOf(ownerId)));
  return row;
}

/** Those of `ids` that are there. */
export async function findProjects(
  db: Db,
  ownerId: string | AllRows,
  ids: readonly number[],
): Promise<ProjectRead[]> {
  return db
    .select(columns)
    .from(projects)
    .where(and(inArray(projects.id, [...ids]), rowsOf(ownerId)));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockProject(
  db: Db,
  ownerId: string,
  projectId: number,
): Promise<ProjectRead | undefined> {
  const [row] = await byIdLocked(db).execute({ projectId, ownerId });
  return row;
}

export async function insertProject(
  db: Db,
  row: typeof projects.$inferInsert,
): Promise<ProjectRead> {
  return one(await insertion(db, row));
}

export async function updateProject(
  db: Db,
  ownerId: string,
  projectId: number,
  changes: Changes<typeof projects>,
): Promise<ProjectRead | undefined> {
  const [row] = await modification(db, changes, { ":projectId": projectId, ":ownerId": ownerId });
  return row;
}

export async function deleteProject(db: Db, ownerId: string, projectId: number): Promise<void> {
  await db.delete(projects).where(and(eq(projects.id, projectId), eq(projects.userId, ownerId)));
}

/** The rows of one owner, or all. */
function rowsOf(ownerId: string | AllRows): SQL | undefined {
  return ownerId === ALL_ROWS ? undefined : eq(projects.userId, ownerId);
}
