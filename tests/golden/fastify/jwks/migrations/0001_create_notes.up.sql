-- create notes

CREATE TABLE "notes" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "title" varchar(200) COLLATE "C" NOT NULL,
  "pinned" boolean NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_notes" PRIMARY KEY ("id")
);
CREATE INDEX "ix_notes_user_id_id" ON "notes" ("user_id", "id");
