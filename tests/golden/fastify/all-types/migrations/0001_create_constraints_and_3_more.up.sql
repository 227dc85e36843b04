-- create 4 tables

CREATE TABLE "constraints" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "code" varchar(12) COLLATE "C" NOT NULL,
  "trimmed" varchar(80) COLLATE "C" NOT NULL,
  "amount" numeric(10, 2) NOT NULL,
  "stars" integer NOT NULL,
  "ratio" double precision NOT NULL,
  "huge" bigint NOT NULL,
  "secret" varchar(255),
  "hint" varchar(100) COLLATE "C",
  "serial" varchar(20) COLLATE "C" NOT NULL,
  "score" integer,
  "email" varchar(254) COLLATE "C" NOT NULL,
  "nickname" varchar(30) COLLATE "C",
  "kind" varchar(5) COLLATE "C" NOT NULL,
  "labels" jsonb NOT NULL,
  "sizes" jsonb,
  "prices" jsonb,
  "days" jsonb,
  "moods" jsonb NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  "deleted_at" timestamp(3) with time zone,
  CONSTRAINT "pk_constraints" PRIMARY KEY ("id"),
  CONSTRAINT "ck_constraints_kind" CHECK ("kind" IN ('small', 'large'))
);
CREATE UNIQUE INDEX "uq_constraints_user_id_email" ON "constraints" ("user_id", "email") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "uq_constraints_user_id_nickname" ON "constraints" ("user_id", "nickname") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "uq_constraints_user_id_code" ON "constraints" ("user_id", "code") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "uq_constraints_user_id_kind_stars" ON "constraints" ("user_id", "kind", "stars") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_constraints_user_id_kind_amount" ON "constraints" ("user_id", "kind", "amount") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_constraints_user_id_id" ON "constraints" ("user_id", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_constraints_user_id_stars_id" ON "constraints" ("user_id", "stars", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_constraints_user_id_amount_id" ON "constraints" ("user_id", "amount", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_constraints_user_id_nickname_id" ON "constraints" ("user_id", "nickname", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_constraints_user_id_huge_id" ON "constraints" ("user_id", "huge", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "ix_constraints_user_id_updated_at_id" ON "constraints" ("user_id", "updated_at", "id") WHERE "deleted_at" IS NULL;

CREATE TABLE "defaults" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "a_string" varchar(50) COLLATE "C" NOT NULL,
  "a_text" text COLLATE "C" NOT NULL,
  "a_slug" varchar(100) COLLATE "C" NOT NULL,
  "an_email" varchar(254) COLLATE "C" NOT NULL,
  "a_url" varchar(2048) COLLATE "C" NOT NULL,
  "a_uuid" uuid NOT NULL,
  "an_int" integer NOT NULL,
  "a_negative" integer NOT NULL,
  "a_bigint" bigint NOT NULL,
  "a_float" double precision NOT NULL,
  "a_decimal" numeric(6, 2) NOT NULL,
  "a_boolean" boolean NOT NULL,
  "a_date" date NOT NULL,
  "a_time" time(3) NOT NULL,
  "a_datetime" timestamp(3) with time zone NOT NULL,
  "an_enum" varchar(6) COLLATE "C" NOT NULL,
  "a_json" jsonb NOT NULL,
  "some_strings" jsonb NOT NULL,
  "no_strings" jsonb NOT NULL,
  "an_optional" varchar(255) COLLATE "C",
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_defaults" PRIMARY KEY ("id"),
  CONSTRAINT "ck_defaults_an_enum" CHECK ("an_enum" IN ('low', 'medium', 'high'))
);
CREATE INDEX "ix_defaults_user_id_id" ON "defaults" ("user_id", "id");
CREATE INDEX "ix_defaults_user_id_created_at_id" ON "defaults" ("user_id", "created_at", "id");

CREATE TABLE "optional_values" (
  "id" uuid NOT NULL,
  "a_string" varchar(255) COLLATE "C",
  "a_text" text COLLATE "C",
  "a_slug" varchar(100) COLLATE "C",
  "an_email" varchar(254) COLLATE "C",
  "a_url" varchar(2048) COLLATE "C",
  "a_uuid" uuid,
  "an_int" integer,
  "a_bigint" bigint,
  "a_float" double precision,
  "a_decimal" numeric(38, 10),
  "a_boolean" boolean,
  "a_date" date,
  "a_time" time(3),
  "a_datetime" timestamp(3) with time zone,
  "a_json" jsonb,
  "an_enum" varchar(5) COLLATE "C",
  "a_password" varchar(255),
  "some_strings" jsonb,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_optional_values" PRIMARY KEY ("id"),
  CONSTRAINT "ck_optional_values_an_enum" CHECK ("an_enum" IN ('one', 'two', 'three'))
);
CREATE INDEX "ix_optional_values_a_bigint" ON "optional_values" ("a_bigint");
CREATE INDEX "ix_optional_values_a_float" ON "optional_values" ("a_float");
CREATE INDEX "ix_optional_values_a_time" ON "optional_values" ("a_time");
CREATE INDEX "ix_optional_values_a_datetime" ON "optional_values" ("a_datetime");
CREATE INDEX "ix_optional_values_an_int_id" ON "optional_values" ("an_int", "id");
CREATE INDEX "ix_optional_values_a_decimal_id" ON "optional_values" ("a_decimal", "id");
CREATE INDEX "ix_optional_values_a_date_id" ON "optional_values" ("a_date", "id");
CREATE INDEX "ix_optional_values_a_string_id" ON "optional_values" ("a_string", "id");
CREATE INDEX "ix_optional_values_an_enum_id" ON "optional_values" ("an_enum", "id");
CREATE INDEX "ix_optional_values_created_at_id" ON "optional_values" ("created_at", "id");

CREATE TABLE "plain_values" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "a_string" varchar(255) COLLATE "C" NOT NULL,
  "a_text" text COLLATE "C" NOT NULL,
  "a_slug" varchar(100) COLLATE "C" NOT NULL,
  "an_email" varchar(254) COLLATE "C" NOT NULL,
  "a_url" varchar(2048) COLLATE "C" NOT NULL,
  "a_uuid" uuid NOT NULL,
  "an_int" integer NOT NULL,
  "a_bigint" bigint NOT NULL,
  "a_float" double precision NOT NULL,
  "a_decimal" numeric(12, 4) NOT NULL,
  "a_boolean" boolean NOT NULL,
  "a_date" date NOT NULL,
  "a_time" time(3) NOT NULL,
  "a_datetime" timestamp(3) with time zone NOT NULL,
  "a_json" jsonb NOT NULL,
  "an_enum" varchar(5) COLLATE "C" NOT NULL,
  "a_password" varchar(255) NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_plain_values" PRIMARY KEY ("id"),
  CONSTRAINT "ck_plain_values_an_enum" CHECK ("an_enum" IN ('one', 'two', 'three'))
);
CREATE INDEX "ix_plain_values_user_id_id" ON "plain_values" ("user_id", "id");
CREATE INDEX "ix_plain_values_user_id_a_string_id" ON "plain_values" ("user_id", "a_string", "id");
CREATE INDEX "ix_plain_values_user_id_an_int_id" ON "plain_values" ("user_id", "an_int", "id");
CREATE INDEX "ix_plain_values_user_id_a_bigint_id" ON "plain_values" ("user_id", "a_bigint", "id");
CREATE INDEX "ix_plain_values_user_id_a_float_id" ON "plain_values" ("user_id", "a_float", "id");
CREATE INDEX "ix_plain_values_user_id_a_decimal_id" ON "plain_values" ("user_id", "a_decimal", "id");
CREATE INDEX "ix_plain_values_user_id_a_boolean_id" ON "plain_values" ("user_id", "a_boolean", "id");
CREATE INDEX "ix_plain_values_user_id_a_date_id" ON "plain_values" ("user_id", "a_date", "id");
CREATE INDEX "ix_plain_values_user_id_a_time_id" ON "plain_values" ("user_id", "a_time", "id");
CREATE INDEX "ix_plain_values_user_id_a_datetime_id" ON "plain_values" ("user_id", "a_datetime", "id");
CREATE INDEX "ix_plain_values_user_id_an_enum_id" ON "plain_values" ("user_id", "an_enum", "id");
CREATE INDEX "ix_plain_values_user_id_a_uuid_id" ON "plain_values" ("user_id", "a_uuid", "id");
CREATE INDEX "ix_plain_values_user_id_created_at_id" ON "plain_values" ("user_id", "created_at", "id");
CREATE INDEX "ix_plain_values_user_id_updated_at_id" ON "plain_values" ("user_id", "updated_at", "id");
