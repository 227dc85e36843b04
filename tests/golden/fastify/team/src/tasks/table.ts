import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";
import { projects } from "../projects/table.js";
import { users } from "../users/table.js";

/** One row for each task. */
export const tasks = pgTable(
  "tasks",
  {
    id: uuid("id").primaryKey(),
    user_id: uuid("user_id").notNull(),
    title: varchar("title", { length: 200 }).notNull(),
    done: boolean("done").notNull(),
    project_id: uuid("project_id").notNull(),
    assignee_id: uuid("assignee_id"),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
    deleted_at: utcDateTime("deleted_at"),
  },
  (t) => [
    foreignKey({
      name: "fk_tasks_user_id_users",
      columns: [t.user_id],
      foreignColumns: [users.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_tasks_project_id_projects",
      columns: [t.project_id],
      foreignColumns: [projects.id],
    }),
    foreignKey({
      name: "fk_tasks_assignee_id_users",
      columns: [t.assignee_id],
      foreignColumns: [users.id],
    }).onDelete("set null"),
    index("ix_tasks_user_id_id")
      .on(t.user_id, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_tasks_user_id_created_at_id")
      .on(t.user_id, t.created_at, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_tasks_user_id").on(t.user_id),
    index("ix_tasks_project_id").on(t.project_id),
    index("ix_tasks_assignee_id").on(t.assignee_id),
  ],
);
