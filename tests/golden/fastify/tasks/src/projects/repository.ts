/** The queries of projects. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, inArray, sql } from "drizzle-orm";
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
import type { ProjectQuery, ProjectRead } from "./schema.js";
import { projects } from "./table.js";

const columns = {
  id: projects.id,
  user_id: projects.user_id,
  name: projects.name,
  archived: projects.archived,
  created_at: projects.created_at,
  updated_at: projects.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(projects)
    .where(
      and(
        eq(projects.id, sql.placeholder("projectId")),
        eq(projects.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

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

const modification = preparedFor((db, changes: Changes<typeof projects>) =>
  db
    .update(projects)
    .set({ ...changesFor(projects, changes), updated_at: nextMoment(projects.updated_at) })
    .where(
      and(
        eq(projects.id, sql.placeholder(":projectId")),
        eq(projects.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "projects",
  id: { column: projects.id, value: values.uuid },
  sorts: {
    created_at: { column: projects.created_at, value: values.dateTime },
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
    where: eq(projects.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getProject(
  db: Db,
  ownerId: string,
  projectId: string,
): Promise<ProjectRead | undefined> {
  const [row] = await byId(db).execute({ projectId, ownerId });
  return row;
}

/** Those of `ids` that are there. */
export async function findProjects(
  db: Db,
  ownerId: string,
  ids: readonly string[],
): Promise<ProjectRead[]> {
  return db
    .select(columns)
    .from(projects)
    .where(and(inArray(projects.id, [...ids]), eq(projects.user_id, ownerId)));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockProject(
  db: Db,
  ownerId: string,
  projectId: string,
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
  projectId: string,
  changes: Changes<typeof projects>,
): Promise<ProjectRead | undefined> {
  const [row] = await modification(db, changes, { ":projectId": projectId, ":ownerId": ownerId });
  return row;
}

export async function deleteProject(db: Db, ownerId: string, projectId: string): Promise<void> {
  await db.delete(projects).where(and(eq(projects.id, projectId), eq(projects.user_id, ownerId)));
}
