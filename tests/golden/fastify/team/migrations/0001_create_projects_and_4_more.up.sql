-- create 5 tables

CREATE TABLE "teams" (
  "id" uuid NOT NULL,
  "name" varchar(80) COLLATE "C" NOT NULL,
  "lead_id" uuid,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uq_teams_name" ON "teams" ("name");
CREATE INDEX "ix_teams_created_at_id" ON "teams" ("created_at", "id");
CREATE INDEX "ix_teams_lead_id" ON "teams" ("lead_id");

CREATE TABLE "users" (
  "id" uuid NOT NULL,
  "email" varchar(254) COLLATE "C" NOT NULL,
  "password" varchar(255) NOT NULL,
  "roles" jsonb NOT NULL,
  "display_name" varchar(80) COLLATE "C" NOT NULL,
  "team_id" uuid NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_users" PRIMARY KEY ("id"),
  CONSTRAINT "fk_users_team_id_teams" FOREIGN KEY ("team_id") REFERENCES "teams" ("id")
);
CREATE UNIQUE INDEX "uq_users_email" ON "users" (lower("email"));
CREATE INDEX "ix_users_created_at_id" ON "users" ("created_at", "id");
CREATE INDEX "ix_users_display_name_id" ON "users" ("display_name", "id");
CREATE INDEX "ix_users_team_id" ON "users" ("team_id");

CREATE TABLE "projects" (
  "id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "name" varchar(120) COLLATE "C" NOT NULL,
  "reviewer_id" uuid,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_projects" PRIMARY KEY ("id"),
  CONSTRAINT "fk_projects_user_id_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_projects_reviewer_id_users" FOREIGN KEY ("reviewer_id") REFERENCES "users" ("id") ON DELETE SET NULL
);
CREATE INDEX "ix_projects_user_id_id" ON "projects" ("user_id", "id");
CREATE INDEX "ix_projects_user_id_created_at_id" ON "projects" ("user_id", "created_at", "id");
CREATE INDEX "ix_projects_created_at_id" ON "projects" ("created_at", "id");
CREATE INDEX "ix_projects_reviewer_id" ON "projects" ("reviewer_id");

CREATE TABLE "tasks" (
  "id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "title" varchar(200) COLLATE "C" NOT NULL,
  "done" boolean NOT NULL,
  "project_id" uuid NOT NULL,
  "assignee_id" uuid,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  "deleted_at" timestamp(3) with time zone,
  CONSTRAINT "pk_tasks" PRIMARY KEY ("id"),
  CONSTRAINT "fk_tasks_user_id_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_tasks_project_id_projects" FOREIGN KEY ("project_id") REFERENCES "projects" ("id"),
  CONSTRAINT "fk_tasks_assignee_id_users" FOREIGN KEY ("assignee_id") REFERENCES "users" ("id") ON DELETE SET NULL
);
CREATE INDEX "ix_tasks_user_id_id" ON "tasks" ("user_id", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_tasks_user_id_created_at_id" ON "tasks" ("user_id", "created_at", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_tasks_user_id" ON "tasks" ("user_id");
CREATE INDEX "ix_tasks_project_id" ON "tasks" ("project_id");
CREATE INDEX "ix_tasks_assignee_id" ON "tasks" ("assignee_id");

CREATE TABLE "refresh_tokens" (
  "digest" varchar(64) NOT NULL,
  "user_id" uuid NOT NULL,
  "family" uuid NOT NULL,
  "expires_at" timestamp(3) with time zone NOT NULL,
  "used_at" timestamp(3) with time zone,
  CONSTRAINT "pk_refresh_tokens" PRIMARY KEY ("digest"),
  CONSTRAINT "fk_refresh_tokens_user_id_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_refresh_tokens_user_id" ON "refresh_tokens" ("user_id");

CREATE TABLE "projects_members" (
  "project_id" uuid NOT NULL,
  "member_id" uuid NOT NULL,
  CONSTRAINT "pk_projects_members" PRIMARY KEY ("project_id", "member_id"),
  CONSTRAINT "fk_projects_members_project_id_projects" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_projects_members_member_id_users" FOREIGN KEY ("member_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_projects_members_member_id_project_id" ON "projects_members" ("member_id", "project_id");

-- Tables that refer to each other.
ALTER TABLE "teams" ADD CONSTRAINT "fk_teams_lead_id_users" FOREIGN KEY ("lead_id") REFERENCES "users" ("id") ON DELETE SET NULL;
