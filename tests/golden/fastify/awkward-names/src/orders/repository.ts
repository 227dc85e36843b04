/** The queries of orders. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { OrderQuery, OrderRead } from "./schema.js";
import { orders } from "./table.js";

const columns = {
  id: orders.id,
  user_id: orders.user_id,
  from: orders.from,
  to: orders.to,
  class: orders.class,
  import: orders.import,
  lambda: orders.lambda,
  order: orders.order,
  group: orders.group,
  select: orders.select,
  table: orders.table,
  type: orders.type,
  metadata: orders.metadata,
  registry: orders.registry,
  schema: orders.schema,
  json: orders.json,
  dict: orders.dict,
  copy: orders.copy,
  validate: orders.validate,
  construct: orders.construct,
  model_config: orders.model_config,
  model_name: orders.model_name,
  model_fields: orders.model_fields,
  model_dump: orders.model_dump,
  args: orders.args,
  kwargs: orders.kwargs,
  l: orders.l,
  self: orders.self,
  cls: orders.cls,
  db: orders.db,
  session: orders.session,
  request: orders.request,
  response: orders.response,
  user: orders.user,
  owner: orders.owner,
  row: orders.row,
  rows: orders.rows,
  values: orders.values,
  data: orders.data,
  message: orders.message,
  items: orders.items,
  page: orders.page,
  limit: orders.limit,
  cursor: orders.cursor,
  count: orders.count,
  sort: orders.sort,
  include: orders.include,
  q: orders.q,
  key: orders.key,
  constructor: orders.constructor,
  to_string: orders.to_string,
  has_own_property: orders.has_own_property,
  id_card: orders.id_card,
  on: orders.on,
  no: orders.no,
  hash: orders.hash,
  error: orders.error,
  size: orders.size,
  default: orders.default,
  date: orders.date,
  datetime: orders.datetime,
  time: orders.time,
  uuid: orders.uuid,
  decimal: orders.decimal,
  str: orders.str,
  int: orders.int,
  list: orders.list,
  bool: orders.bool,
  optional: orders.optional,
  async: orders.async,
  await: orders.await,
  match: orders.match,
  print: orders.print,
  property: orders.property,
  created_at: orders.created_at,
  updated_at: orders.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(orders)
    .where(
      and(
        eq(orders.id, sql.placeholder("orderId")),
        eq(orders.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(orders)
    .where(
      and(
        eq(orders.id, sql.placeholder("orderId")),
        eq(orders.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof orders.$inferInsert) =>
  db.insert(orders).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "orders",
  id: { column: orders.id, value: values.uuid },
  sorts: {
    from: { column: orders.from, value: values.text() },
    order: { column: orders.order, value: values.int(), isNullable: true },
    date: { column: orders.date, value: values.date, isNullable: true },
    created_at: { column: orders.created_at, value: values.dateTime },
  },
  filters: {
    from: orders.from,
    class: orders.class,
    type: orders.type,
    date: orders.date,
    datetime: orders.datetime,
    int: orders.int,
    on: orders.on,
    import: orders.import,
  },
  search: [orders.from, orders.class, orders.schema],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(orders)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(orders).where(where),
});

export function listOrders(db: Db, ownerId: string, query: OrderQuery): Promise<Page<OrderRead>> {
  return listing.page(db, query, {
    where: eq(orders.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getOrder(
  db: Db,
  ownerId: string,
  orderId: string,
): Promise<OrderRead | undefined> {
  const [row] = await byId(db).execute({ orderId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockOrder(
  db: Db,
  ownerId: string,
  orderId: string,
): Promise<OrderRead | undefined> {
  const [row] = await byIdLocked(db).execute({ orderId, ownerId });
  return row;
}

export async function insertOrder(db: Db, row: typeof orders.$inferInsert): Promise<OrderRead> {
  return one(await insertion(db, row));
}

export async function updateOrder(
  db: Db,
  ownerId: string,
  orderId: string,
  changes: Omit<PgUpdateSetSource<typeof orders>, "constructor">,
): Promise<OrderRead | undefined> {
  // Drizzle would find this name on any object, and take it for a change.
  const kept = { constructor: orders.constructor };
  const [row] = await db
    .update(orders)
    .set({ ...kept, ...changes, updated_at: nextMoment(orders.updated_at) })
    .where(and(eq(orders.id, orderId), eq(orders.user_id, ownerId)))
    .returning(columns);
  return row;
}

export async function deleteOrder(db: Db, ownerId: string, orderId: string): Promise<void> {
  await db.delete(orders).where(and(eq(orders.id, orderId), eq(orders.user_id, ownerId)));
}
