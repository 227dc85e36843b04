import { sql } from "drizzle-orm";
import {
  bigint,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  uniqueIndex,
  varchar,
} from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";
import { labels } from "../labels/table.js";
import { projects } from "../projects/table.js";
import { topics } from "../topics/table.js";

/** One row for each task. */
export const tasks = pgTable(
  "tasks",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    userId: varchar("user_id", { length: 255 }).notNull(),
    title: varchar("title", { length: 200 }).notNull(),
    projectId: bigint("project_id", { mode: "number" }),
    parentId: bigint("parent_id", { mode: "number" }),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
    deletedAt: utcDateTime("deleted_at"),
  },
  (t) => [
    foreignKey({
      name: "fk_tasks_project_id_projects",
      columns: [t.projectId],
      foreignColumns: [projects.id],
    }).onDelete("set null"),
    foreignKey({
      name: "fk_tasks_parent_id_tasks",
      columns: [t.parentId],
      foreignColumns: [t.id],
    }).onDelete("cascade"),
    uniqueIndex("uq_tasks_user_id_title")
      .on(t.userId, t.title)
      .where(sql`${t.deletedAt} is null`),
    index("ix_tasks_user_id_id")
      .on(t.userId, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("ix_tasks_user_id_created_at_id")
      .on(t.userId, t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("ix_tasks_created_at_id")
      .on(t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("ix_tasks_project_id").on(t.projectId),
    index("ix_tasks_parent_id").on(t.parentId),
  ],
);
describeUniqueRules({
  uq_tasks_user_id_title: ["title"],
});

/** Which labels each task has. */
export const tasksLabels = pgTable(
  "tasks_labels",
  {
    task_id: bigint("task_id", { mode: "number" }).notNull(),
    label_id: bigint("label_id", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "pk_tasks_labels", columns: [t.task_id, t.label_id] }),
    foreignKey({
      name: "fk_tasks_labels_task_id_tasks",
      columns: [t.task_id],
      foreignColumns: [tasks.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_tasks_labels_label_id_labels",
      columns: [t.label_id],
      foreignColumns: [labels.id],
    }).onDelete("cascade"),
    index("ix_tasks_labels_label_id_task_id").on(t.label_id, t.task_id),
  ],
);

/** Which related tasks each task has. */
export const tasksRelatedTasks = pgTable(
  "tasks_related_tasks",
  {
    task_id: bigint("task_id", { mode: "number" }).notNull(),
    related_task_id: bigint("related_task_id", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "pk_tasks_related_tasks", columns: [t.task_id, t.related_task_id] }),
    foreignKey({
      name: "fk_tasks_related_tasks_task_id_tasks",
      columns: [t.task_id],
      foreignColumns: [tasks.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_tasks_related_tasks_related_task_id_tasks",
      columns: [t.related_task_id],
      foreignColumns: [tasks.id],
    }).onDelete("cascade"),
    index("ix_tasks_related_tasks_related_task_id_task_id").on(t.related_task_id, t.task_id),
  ],
);

/** Which topics each task has. */
export const tasksTopics = pgTable(
  "tasks_topics",
  {
    task_id: bigint("task_id", { mode: "number" }).notNull(),
    topic_id: bigint("topic_id", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "pk_tasks_topics", columns: [t.task_id, t.topic_id] }),
    foreignKey({
      name: "fk_tasks_topics_task_id_tasks",
      columns: [t.task_id],
      foreignColumns: [tasks.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_tasks_topics_topic_id_topics",
      columns: [t.topic_id],
      foreignColumns: [topics.id],
    }).onDelete("cascade"),
    index("ix_tasks_topics_topic_id_task_id").on(t.topic_id, t.task_id),
  ],
);
