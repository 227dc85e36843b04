-- create 9 tables

CREATE TABLE "authors" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "name" varchar(120) COLLATE "C" NOT NULL,
  "mentor_id" uuid,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  "deleted_at" timestamp(3) with time zone,
  CONSTRAINT "pk_authors" PRIMARY KEY ("id"),
  CONSTRAINT "fk_authors_mentor_id_authors" FOREIGN KEY ("mentor_id") REFERENCES "authors" ("id") ON DELETE SET NULL
);
CREATE UNIQUE INDEX "uq_authors_user_id_name" ON "authors" ("user_id", "name") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_authors_user_id_id" ON "authors" ("user_id", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_authors_user_id_created_at_id" ON "authors" ("user_id", "created_at", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_authors_mentor_id" ON "authors" ("mentor_id");

CREATE TABLE "genres" (
  "id" uuid NOT NULL,
  "name" varchar(80) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_genres" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uq_genres_name" ON "genres" ("name");
CREATE INDEX "ix_genres_created_at_id" ON "genres" ("created_at", "id");

CREATE TABLE "books" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "title" varchar(200) COLLATE "C" NOT NULL,
  "author_id" uuid NOT NULL,
  "editor_id" uuid,
  "translator_id" uuid,
  "genre_id" uuid NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  "deleted_at" timestamp(3) with time zone,
  CONSTRAINT "pk_books" PRIMARY KEY ("id"),
  CONSTRAINT "fk_books_author_id_authors" FOREIGN KEY ("author_id") REFERENCES "authors" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_books_editor_id_authors" FOREIGN KEY ("editor_id") REFERENCES "authors" ("id") ON DELETE SET NULL,
  CONSTRAINT "fk_books_translator_id_authors" FOREIGN KEY ("translator_id") REFERENCES "authors" ("id"),
  CONSTRAINT "fk_books_genre_id_genres" FOREIGN KEY ("genre_id") REFERENCES "genres" ("id")
);
CREATE UNIQUE INDEX "uq_books_user_id_author_id_title" ON "books" ("user_id", "author_id", "title") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_books_user_id_genre_id_title" ON "books" ("user_id", "genre_id", "title") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_books_user_id_id" ON "books" ("user_id", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_books_user_id_title_id" ON "books" ("user_id", "title", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_books_user_id_created_at_id" ON "books" ("user_id", "created_at", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_books_author_id" ON "books" ("author_id");
CREATE INDEX "ix_books_editor_id" ON "books" ("editor_id");
CREATE INDEX "ix_books_translator_id" ON "books" ("translator_id");
CREATE INDEX "ix_books_genre_id" ON "books" ("genre_id");

CREATE TABLE "loans" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "book_id" uuid NOT NULL,
  "due_on" date NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_loans" PRIMARY KEY ("id"),
  CONSTRAINT "fk_loans_book_id_books" FOREIGN KEY ("book_id") REFERENCES "books" ("id")
);
CREATE INDEX "ix_loans_user_id_id" ON "loans" ("user_id", "id");
CREATE INDEX "ix_loans_user_id_created_at_id" ON "loans" ("user_id", "created_at", "id");
CREATE INDEX "ix_loans_book_id" ON "loans" ("book_id");

CREATE TABLE "notices" (
  "id" uuid NOT NULL,
  "text" varchar(500) COLLATE "C" NOT NULL,
  "book_id" uuid,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_notices" PRIMARY KEY ("id"),
  CONSTRAINT "fk_notices_book_id_books" FOREIGN KEY ("book_id") REFERENCES "books" ("id") ON DELETE SET NULL
);
CREATE INDEX "ix_notices_created_at_id" ON "notices" ("created_at", "id");
CREATE INDEX "ix_notices_book_id" ON "notices" ("book_id");

CREATE TABLE "reviews" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "book_id" uuid NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_reviews" PRIMARY KEY ("id"),
  CONSTRAINT "fk_reviews_book_id_books" FOREIGN KEY ("book_id") REFERENCES "books" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_reviews_user_id_id" ON "reviews" ("user_id", "id");
CREATE INDEX "ix_reviews_user_id_created_at_id" ON "reviews" ("user_id", "created_at", "id");
CREATE INDEX "ix_reviews_created_at_id" ON "reviews" ("created_at", "id");
CREATE INDEX "ix_reviews_book_id" ON "reviews" ("book_id");

CREATE TABLE "desks" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "number" integer NOT NULL,
  "keeper_id" uuid,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_desks" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uq_desks_user_id_number" ON "desks" ("user_id", "number");
CREATE INDEX "ix_desks_user_id_id" ON "desks" ("user_id", "id");
CREATE INDEX "ix_desks_user_id_created_at_id" ON "desks" ("user_id", "created_at", "id");
CREATE INDEX "ix_desks_keeper_id" ON "desks" ("keeper_id");

CREATE TABLE "cards" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "desk_id" uuid NOT NULL,
  "holder" varchar(80) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  "deleted_at" timestamp(3) with time zone,
  CONSTRAINT "pk_cards" PRIMARY KEY ("id"),
  CONSTRAINT "fk_cards_desk_id_desks" FOREIGN KEY ("desk_id") REFERENCES "desks" ("id")
);
CREATE UNIQUE INDEX "uq_cards_user_id_desk_id" ON "cards" ("user_id", "desk_id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_cards_user_id_id" ON "cards" ("user_id", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_cards_user_id_created_at_id" ON "cards" ("user_id", "created_at", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_cards_desk_id" ON "cards" ("desk_id");

CREATE TABLE "keepers" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "name" varchar(80) COLLATE "C" NOT NULL,
  "desk_id" uuid NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_keepers" PRIMARY KEY ("id"),
  CONSTRAINT "fk_keepers_desk_id_desks" FOREIGN KEY ("desk_id") REFERENCES "desks" ("id")
);
CREATE INDEX "ix_keepers_user_id_id" ON "keepers" ("user_id", "id");
CREATE INDEX "ix_keepers_user_id_created_at_id" ON "keepers" ("user_id", "created_at", "id");
CREATE INDEX "ix_keepers_desk_id" ON "keepers" ("desk_id");

-- Tables that refer to each other.
ALTER TABLE "desks" ADD CONSTRAINT "fk_desks_keeper_id_keepers" FOREIGN KEY ("keeper_id") REFERENCES "keepers" ("id") ON DELETE SET NULL;
