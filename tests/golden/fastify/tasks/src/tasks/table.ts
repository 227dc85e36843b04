import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { json, oneOfItsValues, utcDateTime } from "../db/types.js";
import { labels } from "../labels/table.js";
import { projects } from "../projects/table.js";

/** A thing to do */
export const tasks = pgTable(
  "tasks",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    title: varchar("title", { length: 200 }).notNull(),
    notes: text("notes"),
    done: boolean("done").notNull(),
    priority: varchar("priority", { length: 6, enum: ["low", "medium", "high"] }).notNull(),
    due_date: date("due_date"),
    estimate: numeric("estimate", { precision: 6, scale: 2 }),
    tags: json("tags").$type<string[]>().notNull(),
    project_id: uuid("project_id"),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_tasks_project_id_projects",
      columns: [t.project_id],
      foreignColumns: [projects.id],
    }).onDelete("set null"),
    check("ck_tasks_priority", oneOfItsValues(t.priority)),
    uniqueIndex("uq_tasks_user_id_title_due_date").on(t.user_id, t.title, t.due_date),
    index("ix_tasks_user_id_done_due_date").on(t.user_id, t.done, t.due_date),
    index("ix_tasks_user_id_id").on(t.user_id, t.id),
    index("ix_tasks_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
    index("ix_tasks_user_id_due_date_id").on(t.user_id, t.due_date, t.id),
    index("ix_tasks_user_id_title_id").on(t.user_id, t.title, t.id),
    index("ix_tasks_project_id").on(t.project_id),
  ],
);
describeUniqueRules({
  uq_tasks_user_id_title_due_date: ["title", "due_date"],
});

/** Which labels each task has. */
export const tasksLabels = pgTable(
  "tasks_labels",
  {
    task_id: uuid("task_id").notNull(),
    label_id: uuid("label_id").notNull(),
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
