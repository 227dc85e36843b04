import { bigint, foreignKey, index, pgTable, primaryKey, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";
import { labels } from "../labels/table.js";

/** One row for each topic. */
export const topics = pgTable(
  "topics",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    name: varchar("name", { length: 40 }).notNull(),
    cursor: varchar("cursor", { length: 255 }),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
  },
  (t) => [index("ix_topics_created_at_id").on(t.createdAt, t.id)],
);

/** Which labels each topic has. */
export const topicsLabels = pgTable(
  "topics_labels",
  {
    topic_id: bigint("topic_id", { mode: "number" }).notNull(),
    label_id: bigint("label_id", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "pk_topics_labels", columns: [t.topic_id, t.label_id] }),
    foreignKey({
      name: "fk_topics_labels_topic_id_topics",
      columns: [t.topic_id],
      foreignColumns: [topics.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_topics_labels_label_id_labels",
      columns: [t.label_id],
      foreignColumns: [labels.id],
    }).onDelete("cascade"),
    index("ix_topics_labels_label_id_topic_id").on(t.label_id, t.topic_id),
  ],
);
