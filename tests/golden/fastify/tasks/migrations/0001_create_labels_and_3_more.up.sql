-- create 4 tables

CREATE TABLE "labels" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "name" varchar(40) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_labels" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uq_labels_user_id_name" ON "labels" ("user_id", "name");
CREATE INDEX "ix_labels_user_id_id" ON "labels" ("user_id", "id");
CREATE INDEX "ix_labels_user_id_created_at_id" ON "labels" ("user_id", "created_at", "id");

CREATE TABLE "projects" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "name" varchar(120) COLLATE "C" NOT NULL,
  "archived" boolean NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_projects" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uq_projects_user_id_name" ON "projects" ("user_id", "name");
CREATE INDEX "ix_projects_user_id_id" ON "projects" ("user_id", "id");
CREATE INDEX "ix_projects_user_id_created_at_id" ON "projects" ("user_id", "created_at", "id");

CREATE TABLE "tasks" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "title" varchar(200) COLLATE "C" NOT NULL,
  "notes" text COLLATE "C",
  "done" boolean NOT NULL,
  "priority" varchar(6) COLLATE "C" NOT NULL,
  "due_date" date,
  "estimate" numeric(6, 2),
  "tags" jsonb NOT NULL,
  "project_id" uuid,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_tasks" PRIMARY KEY ("id"),
  CONSTRAINT "ck_tasks_priority" CHECK ("priority" IN ('low', 'medium', 'high')),
  CONSTRAINT "fk_tasks_project_id_projects" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE SET NULL
);
CREATE UNIQUE INDEX "uq_tasks_user_id_title_due_date" ON "tasks" ("user_id", "title", "due_date");
CREATE INDEX "ix_tasks_user_id_done_due_date" ON "tasks" ("user_id", "done", "due_date");
CREATE INDEX "ix_tasks_user_id_id" ON "tasks" ("user_id", "id");
CREATE INDEX "ix_tasks_user_id_created_at_id" ON "tasks" ("user_id", "created_at", "id");
CREATE INDEX "ix_tasks_user_id_due_date_id" ON "tasks" ("user_id", "due_date", "id");
CREATE INDEX "ix_tasks_user_id_title_id" ON "tasks" ("user_id", "title", "id");
CREATE INDEX "ix_tasks_project_id" ON "tasks" ("project_id");

CREATE TABLE "tasks_labels" (
  "task_id" uuid NOT NULL,
  "label_id" uuid NOT NULL,
  CONSTRAINT "pk_tasks_labels" PRIMARY KEY ("task_id", "label_id"),
  CONSTRAINT "fk_tasks_labels_task_id_tasks" FOREIGN KEY ("task_id") REFERENCES "tasks" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_tasks_labels_label_id_labels" FOREIGN KEY ("label_id") REFERENCES "labels" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_tasks_labels_label_id_task_id" ON "tasks_labels" ("label_id", "task_id");
