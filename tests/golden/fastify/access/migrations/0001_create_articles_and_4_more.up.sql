-- create 5 tables

CREATE TABLE "articles" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "title" varchar(100) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_articles" PRIMARY KEY ("id")
);
CREATE INDEX "ix_articles_created_at_id" ON "articles" ("created_at", "id");

CREATE TABLE "banners" (
  "id" uuid NOT NULL,
  "text" varchar(100) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_banners" PRIMARY KEY ("id")
);
CREATE INDEX "ix_banners_created_at_id" ON "banners" ("created_at", "id");

CREATE TABLE "drafts" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "title" varchar(100) COLLATE "C" NOT NULL,
  "slug" varchar(100) COLLATE "C",
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_drafts" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uq_drafts_user_id_slug" ON "drafts" ("user_id", "slug");
CREATE INDEX "ix_drafts_user_id_id" ON "drafts" ("user_id", "id");
CREATE INDEX "ix_drafts_user_id_created_at_id" ON "drafts" ("user_id", "created_at", "id");
CREATE INDEX "ix_drafts_created_at_id" ON "drafts" ("created_at", "id");

CREATE TABLE "letters" (
  "id" uuid NOT NULL,
  "text" varchar(100) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_letters" PRIMARY KEY ("id")
);
CREATE INDEX "ix_letters_created_at_id" ON "letters" ("created_at", "id");

CREATE TABLE "profiles" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "name" varchar(100) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_profiles" PRIMARY KEY ("id")
);
CREATE INDEX "ix_profiles_created_at_id" ON "profiles" ("created_at", "id");
