import { foreignKey, index, pgTable, primaryKey, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";
import { users } from "../users/table.js";

/** One row for each project. */
export const projects = pgTable(
  "projects",
  {
    id: uuid("id").primaryKey(),
    user_id: uuid("user_id").notNull(),
    name: varchar("name", { length: 120 }).notNull(),
    reviewer_id: uuid("reviewer_id"),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_projects_user_id_users",
      columns: [t.user_id],
      foreignColumns: [users.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_projects_reviewer_id_users",
      columns: [t.reviewer_id],
      foreignColumns: [users.id],
    }).onDelete("set null"),
    index("ix_projects_user_id_id").on(t.user_id, t.id),
    index("ix_projects_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
    index("ix_projects_created_at_id").on(t.created_at, t.id),
    index("ix_projects_reviewer_id").on(t.reviewer_id),
  ],
);

/** Which members each project has. */
export const projectsMembers = pgTable(
  "projects_members",
  {
    project_id: uuid("project_id").notNull(),
    member_id: uuid("member_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "pk_projects_members", columns: [t.project_id, t.member_id] }),
    foreignKey({
      name: "fk_projects_members_project_id_projects",
      columns: [t.project_id],
      foreignColumns: [projects.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_projects_members_member_id_users",
      columns: [t.member_id],
      foreignColumns: [users.id],
    }).onDelete("cascade"),
    index("ix_projects_members_member_id_project_id").on(t.member_id, t.project_id),
  ],
);
