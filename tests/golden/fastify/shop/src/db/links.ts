/** Many-to-many relations: the links of items are read for a whole page, and written whole. */
import { and, eq, inArray, type SQL } from "drizzle-orm";
import { type AnyPgColumn, type PgColumn, QueryBuilder } from "drizzle-orm/pg-core";
import type { Db } from "./database.js";

type IdColumn<Id> = AnyPgColumn<{ data: Id; notNull: true }>;

/** The links that a change wants: those of the relations that it does not name stay. */
export type Wanted<Linked> = { readonly [Field in keyof Linked]?: Linked[Field] | undefined };

/** One relation: the table of links has a column for the item, `own`, and one for what it is linked with. */
export class Links<Id extends string | number> {
  constructor(
    private readonly item: PgColumn,
    private readonly own: IdColumn<Id>,
    private readonly other: IdColumn<Id>,
  ) {}

  /** The condition that an item has this link. */
  linkedWith(otherId: unknown): SQL {
    const { own } = this;
    const other: PgColumn = this.other;
    const items = new QueryBuilder().select({ own }).from(own.table).where(eq(other, otherId));
    return inArray(this.item, items);
  }

  /** The ids that each of the items is linked with, in their order. */
  async ofItems(db: Db, itemIds: readonly Id[]): Promise<ReadonlyMap<Id, Id[]>> {
    const linked = new Map<Id, Id[]>(itemIds.map((id) => [id, []]));
    if (itemIds.length === 0) return linked;
    const { own, other } = this;
    const links = await db
      .select({ own, other })
      .from(own.table)
      .where(inArray(own, itemIds))
      .orderBy(own, other);
    for (const link of links) linked.get(link.own)?.push(link.other);
    return linked;
  }

  /**
   * Links an item with `wanted`, and no longer with the rest of `before`: nothing changes without
   * `wanted`. Gives the ids that it is linked with then, in their order.
   */
  async write(
    db: Db,
    itemId: Id,
    wanted: readonly Id[] | undefined,
    before: readonly Id[] = [],
  ): Promise<Id[]> {
    if (wanted === undefined) return [...before];
    const { own, other } = this;
    const removed = before.filter((id) => !wanted.includes(id));
    const added = wanted.filter((id) => !before.includes(id));
    if (removed.length > 0) {
      await db.delete(own.table).where(and(eq(own, itemId), inArray(other, removed)));
    }
    if (added.length > 0) {
      const links = added.map((id) => ({ [own.name]: itemId, [other.name]: id }));
      await db.insert(own.table).values(links);
    }
    return [...wanted].sort((left, right) => (left < right ? -1 : 1));
  }
}
