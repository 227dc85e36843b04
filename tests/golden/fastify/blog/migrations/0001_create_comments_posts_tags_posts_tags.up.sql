-- create 4 tables

CREATE TABLE "posts" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "title" varchar(200) COLLATE "C" NOT NULL,
  "slug" varchar(100) COLLATE "C" NOT NULL,
  "body" text COLLATE "C" NOT NULL,
  "status" varchar(9) COLLATE "C" NOT NULL,
  "published_at" timestamp(3) with time zone,
  "follows_id" uuid,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_posts" PRIMARY KEY ("id"),
  CONSTRAINT "ck_posts_status" CHECK ("status" IN ('draft', 'published')),
  CONSTRAINT "fk_posts_follows_id_posts" FOREIGN KEY ("follows_id") REFERENCES "posts" ("id") ON DELETE SET NULL
);
CREATE UNIQUE INDEX "uq_posts_user_id_slug" ON "posts" ("user_id", "slug");
CREATE INDEX "ix_posts_created_at_id" ON "posts" ("created_at", "id");
CREATE INDEX "ix_posts_published_at_id" ON "posts" ("published_at", "id");
CREATE INDEX "ix_posts_title_id" ON "posts" ("title", "id");
CREATE INDEX "ix_posts_slug_id" ON "posts" ("slug", "id");
CREATE INDEX "ix_posts_follows_id" ON "posts" ("follows_id");

CREATE TABLE "comments" (
  "id" uuid NOT NULL,
  "post_id" uuid NOT NULL,
  "answers_id" uuid,
  "text" varchar(2000) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_comments" PRIMARY KEY ("id"),
  CONSTRAINT "fk_comments_post_id_posts" FOREIGN KEY ("post_id") REFERENCES "posts" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_comments_answers_id_comments" FOREIGN KEY ("answers_id") REFERENCES "comments" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_comments_created_at_id" ON "comments" ("created_at", "id");
CREATE INDEX "ix_comments_post_id" ON "comments" ("post_id");
CREATE INDEX "ix_comments_answers_id" ON "comments" ("answers_id");

CREATE TABLE "tags" (
  "id" uuid NOT NULL,
  "name" varchar(40) COLLATE "C" NOT NULL,
  "slug" varchar(100) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_tags" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uq_tags_slug" ON "tags" ("slug");
CREATE INDEX "ix_tags_name_id" ON "tags" ("name", "id");

CREATE TABLE "posts_tags" (
  "post_id" uuid NOT NULL,
  "tag_id" uuid NOT NULL,
  CONSTRAINT "pk_posts_tags" PRIMARY KEY ("post_id", "tag_id"),
  CONSTRAINT "fk_posts_tags_post_id_posts" FOREIGN KEY ("post_id") REFERENCES "posts" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_posts_tags_tag_id_tags" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_posts_tags_tag_id_post_id" ON "posts_tags" ("tag_id", "post_id");
