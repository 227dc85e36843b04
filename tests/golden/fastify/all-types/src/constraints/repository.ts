/**
 * The queries of constraints. Each carries the owner's id: a caller reaches no row but their own.
 */

import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { ConstraintQuery, ConstraintRead } from "./schema.js";
import { constraints } from "./table.js";

const columns = {
  id: constraints.id,
  user_id: constraints.user_id,
  code: constraints.code,
  trimmed: constraints.trimmed,
  amount: constraints.amount,
  stars: constraints.stars,
  ratio: constraints.ratio,
  huge: constraints.huge,
  serial: constraints.serial,
  score: constraints.score,
  email: constraints.email,
  nickname: constraints.nickname,
  kind: constraints.kind,
  labels: constraints.labels,
  sizes: constraints.sizes,
  prices: constraints.prices,
  days: constraints.days,
  moods: constraints.moods,
  created_at: constraints.created_at,
  updated_at: constraints.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(constraints)
    .where(
      and(
        eq(constraints.id, sql.placeholder("constraintId")),
        eq(constraints.user_id, sql.placeholder("ownerId")),
        isNull(constraints.deleted_at),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(constraints)
    .where(
      and(
        eq(constraints.id, sql.placeholder("constraintId")),
        eq(constraints.user_id, sql.placeholder("ownerId")),
        isNull(constraints.deleted_at),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof constraints.$inferInsert) =>
  db.insert(constraints).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "constraints",
  id: { column: constraints.id, value: values.uuid },
  sorts: {
    stars: { column: constraints.stars, value: values.int() },
    amount: { column: constraints.amount, value: values.decimal(10, 2) },
    nickname: { column: constraints.nickname, value: values.text(), isNullable: true },
    huge: { column: constraints.huge, value: values.queryBigint },
    updated_at: { column: constraints.updated_at, value: values.dateTime },
  },
  filters: {
    code: constraints.code,
    stars: constraints.stars,
    amount: constraints.amount,
    ratio: constraints.ratio,
    kind: constraints.kind,
    huge: constraints.huge,
    nickname: constraints.nickname,
  },
  search: [constraints.code, constraints.nickname],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(constraints)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(constraints).where(where),
});

export function listConstraints(
  db: Db,
  ownerId: string,
  query: ConstraintQuery,
): Promise<Page<ConstraintRead>> {
  return listing.page(db, query, {
    where: and(eq(constraints.user_id, sql.placeholder("ownerId")), isNull(constraints.deleted_at)),
    values: { ownerId },
  });
}

export async function getConstraint(
  db: Db,
  ownerId: string,
  constraintId: string,
): Promise<ConstraintRead | undefined> {
  const [row] = await byId(db).execute({ constraintId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockConstraint(
  db: Db,
  ownerId: string,
  constraintId: string,
): Promise<ConstraintRead | undefined> {
  const [row] = await byIdLocked(db).execute({ constraintId, ownerId });
  return row;
}

export async function insertConstraint(
  db: Db,
  row: typeof constraints.$inferInsert,
): Promise<ConstraintRead> {
  return one(await insertion(db, row));
}

export async function updateConstraint(
  db: Db,
  ownerId: string,
  constraintId: string,
  changes: PgUpdateSetSource<typeof constraints>,
): Promise<ConstraintRead> {
  const rows = await db
    .update(constraints)
    .set({ ...changes, updated_at: nextMoment(constraints.updated_at) })
    .where(
      and(
        eq(constraints.id, constraintId),
        eq(constraints.user_id, ownerId),
        isNull(constraints.deleted_at),
      ),
    )
    .returning(columns);
  return one(rows);
}

export async function deleteConstraint(
  db: Db,
  ownerId: string,
  constraintId: string,
): Promise<void> {
  await db
    .update(constraints)
    .set({ deleted_at: utcNow() })
    .where(
      and(
        eq(constraints.id, constraintId),
        eq(constraints.user_id, ownerId),
        isNull(constraints.deleted_at),
      ),
    );
}
