-- create announcements, notes, users

CREATE TABLE "announcements" (
  "id" uuid NOT NULL,
  "title" varchar(200) COLLATE "C" NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "published_on" date,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_announcements" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uq_announcements_title" ON "announcements" ("title");
CREATE INDEX "ix_announcements_created_at_id" ON "announcements" ("created_at", "id");
CREATE INDEX "ix_announcements_published_on_id" ON "announcements" ("published_on", "id");

CREATE TABLE "users" (
  "id" uuid NOT NULL,
  "email" varchar(254) COLLATE "C" NOT NULL,
  "password" varchar(255) NOT NULL,
  "roles" jsonb NOT NULL,
  "display_name" varchar(80) COLLATE "C" NOT NULL,
  "handle" varchar(100) COLLATE "C" NOT NULL,
  "bio" text COLLATE "C",
  "language" varchar(2) COLLATE "C" NOT NULL,
  "recovery_hint" varchar(200) COLLATE "C",
  "strikes" integer NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_users" PRIMARY KEY ("id"),
  CONSTRAINT "ck_users_language" CHECK ("language" IN ('en', 'de', 'fr'))
);
CREATE UNIQUE INDEX "uq_users_email" ON "users" (lower("email"));
CREATE UNIQUE INDEX "uq_users_handle" ON "users" ("handle");
CREATE INDEX "ix_users_created_at_id" ON "users" ("created_at", "id");
CREATE INDEX "ix_users_email_id" ON "users" ("email", "id");

CREATE TABLE "notes" (
  "id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "title" varchar(200) COLLATE "C" NOT NULL,
  "text" text COLLATE "C",
  "pinned" boolean NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_notes" PRIMARY KEY ("id"),
  CONSTRAINT "fk_notes_user_id_users" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_notes_user_id_id" ON "notes" ("user_id", "id");
CREATE INDEX "ix_notes_user_id_created_at_id" ON "notes" ("user_id", "created_at", "id");
CREATE INDEX "ix_notes_user_id_title_id" ON "notes" ("user_id", "title", "id");

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
