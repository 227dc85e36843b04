-- create 15 tables

CREATE TABLE "classes" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "class" varchar(50) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_classes" PRIMARY KEY ("id")
);
CREATE INDEX "ix_classes_user_id_id" ON "classes" ("user_id", "id");
CREATE INDEX "ix_classes_user_id_created_at_id" ON "classes" ("user_id", "created_at", "id");

CREATE TABLE "config" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "config" jsonb,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_config" PRIMARY KEY ("id")
);
CREATE INDEX "ix_config_user_id_id" ON "config" ("user_id", "id");
CREATE INDEX "ix_config_user_id_created_at_id" ON "config" ("user_id", "created_at", "id");

CREATE TABLE "errors" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "error" varchar(50) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_errors" PRIMARY KEY ("id")
);
CREATE INDEX "ix_errors_user_id_id" ON "errors" ("user_id", "id");
CREATE INDEX "ix_errors_user_id_created_at_id" ON "errors" ("user_id", "created_at", "id");

CREATE TABLE "groups" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "group" varchar(50) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_groups" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uq_groups_user_id_group" ON "groups" ("user_id", "group");
CREATE INDEX "ix_groups_user_id_id" ON "groups" ("user_id", "id");
CREATE INDEX "ix_groups_user_id_created_at_id" ON "groups" ("user_id", "created_at", "id");

CREATE TABLE "indicator_caches" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "indicator_cache" varchar(255) COLLATE "C",
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_indicator_caches" PRIMARY KEY ("id")
);
CREATE INDEX "ix_indicator_caches_user_id_id" ON "indicator_caches" ("user_id", "id");
CREATE INDEX "ix_indicator_caches_user_id_created_at_id" ON "indicator_caches" ("user_id", "created_at", "id");

CREATE TABLE "main" (
  "id" uuid NOT NULL,
  "main" integer NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_main" PRIMARY KEY ("id")
);
CREATE INDEX "ix_main_created_at_id" ON "main" ("created_at", "id");

CREATE TABLE "metadata" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "metadata" jsonb NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_metadata" PRIMARY KEY ("id")
);
CREATE INDEX "ix_metadata_user_id_id" ON "metadata" ("user_id", "id");
CREATE INDEX "ix_metadata_user_id_created_at_id" ON "metadata" ("user_id", "created_at", "id");

CREATE TABLE "news" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "news" text COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_news" PRIMARY KEY ("id")
);
CREATE INDEX "ix_news_user_id_id" ON "news" ("user_id", "id");
CREATE INDEX "ix_news_user_id_created_at_id" ON "news" ("user_id", "created_at", "id");

CREATE TABLE "orders" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "from" varchar(100) COLLATE "C" NOT NULL,
  "to" varchar(255) COLLATE "C",
  "class" varchar(50) COLLATE "C" NOT NULL,
  "import" integer NOT NULL,
  "lambda" boolean NOT NULL,
  "order" integer,
  "group" varchar(255) COLLATE "C",
  "select" varchar(255) COLLATE "C",
  "table" varchar(255) COLLATE "C",
  "type" varchar(6) COLLATE "C" NOT NULL,
  "metadata" jsonb,
  "registry" varchar(255) COLLATE "C",
  "schema" varchar(255) COLLATE "C",
  "json" jsonb,
  "dict" varchar(255) COLLATE "C",
  "copy" varchar(255) COLLATE "C",
  "validate" varchar(255) COLLATE "C",
  "construct" varchar(255) COLLATE "C",
  "model_config" varchar(255) COLLATE "C",
  "model_name" varchar(255) COLLATE "C",
  "model_fields" varchar(255) COLLATE "C",
  "model_dump" varchar(255) COLLATE "C",
  "args" varchar(255) COLLATE "C",
  "kwargs" varchar(255) COLLATE "C",
  "l" integer,
  "self" varchar(255) COLLATE "C",
  "cls" varchar(255) COLLATE "C",
  "db" varchar(255) COLLATE "C",
  "session" varchar(255) COLLATE "C",
  "request" varchar(255) COLLATE "C",
  "response" varchar(255) COLLATE "C",
  "user" varchar(255) COLLATE "C",
  "owner" varchar(255) COLLATE "C",
  "row" varchar(255) COLLATE "C",
  "rows" varchar(255) COLLATE "C",
  "values" varchar(255) COLLATE "C",
  "data" varchar(255) COLLATE "C",
  "message" varchar(255) COLLATE "C",
  "items" varchar(255) COLLATE "C",
  "page" integer,
  "limit" integer,
  "cursor" varchar(255) COLLATE "C",
  "count" integer,
  "sort" varchar(255) COLLATE "C",
  "include" varchar(255) COLLATE "C",
  "q" varchar(255) COLLATE "C",
  "key" varchar(255) COLLATE "C",
  "constructor" varchar(255) COLLATE "C",
  "to_string" varchar(255) COLLATE "C",
  "has_own_property" varchar(255) COLLATE "C",
  "id_card" varchar(255) COLLATE "C",
  "on" boolean,
  "no" varchar(255) COLLATE "C",
  "hash" varchar(255) COLLATE "C",
  "error" varchar(255) COLLATE "C",
  "size" integer,
  "default" varchar(255) COLLATE "C",
  "date" date,
  "datetime" timestamp(3) with time zone,
  "time" time(3),
  "uuid" uuid,
  "decimal" numeric(4, 1),
  "str" varchar(255) COLLATE "C",
  "int" integer,
  "list" jsonb,
  "bool" boolean,
  "optional" varchar(255) COLLATE "C",
  "async" varchar(255) COLLATE "C",
  "await" varchar(255) COLLATE "C",
  "match" varchar(255) COLLATE "C",
  "print" varchar(255) COLLATE "C",
  "property" varchar(255) COLLATE "C",
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
  CONSTRAINT "ck_orders_type" CHECK ("type" IN ('mro', 'name', 'value', 'count', 'index', 'format', '3d', 'a-b', 'a b', '', 'None', 'True', 'a"b\', 'foo', 'FOO'))
);
CREATE UNIQUE INDEX "uq_orders_user_id_key" ON "orders" ("user_id", "key");
CREATE UNIQUE INDEX "uq_orders_user_id_type_class" ON "orders" ("user_id", "type", "class");
CREATE INDEX "ix_orders_user_id_group" ON "orders" ("user_id", "group");
CREATE INDEX "ix_orders_user_id_from_to" ON "orders" ("user_id", "from", "to");
CREATE INDEX "ix_orders_user_id_id" ON "orders" ("user_id", "id");
CREATE INDEX "ix_orders_user_id_from_id" ON "orders" ("user_id", "from", "id");
CREATE INDEX "ix_orders_user_id_order_id" ON "orders" ("user_id", "order", "id");
CREATE INDEX "ix_orders_user_id_date_id" ON "orders" ("user_id", "date", "id");
CREATE INDEX "ix_orders_user_id_created_at_id" ON "orders" ("user_id", "created_at", "id");

CREATE TABLE "people" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "person" varchar(50) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_people" PRIMARY KEY ("id")
);
CREATE INDEX "ix_people_user_id_id" ON "people" ("user_id", "id");
CREATE INDEX "ix_people_user_id_created_at_id" ON "people" ("user_id", "created_at", "id");

CREATE TABLE "queries" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "query" text COLLATE "C",
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_queries" PRIMARY KEY ("id")
);
CREATE INDEX "ix_queries_user_id_id" ON "queries" ("user_id", "id");
CREATE INDEX "ix_queries_user_id_created_at_id" ON "queries" ("user_id", "created_at", "id");

CREATE TABLE "sessions" (
  "id" uuid NOT NULL,
  "session" uuid NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_sessions" PRIMARY KEY ("id")
);
CREATE INDEX "ix_sessions_created_at_id" ON "sessions" ("created_at", "id");

CREATE TABLE "tests" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "test" boolean NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_tests" PRIMARY KEY ("id")
);
CREATE INDEX "ix_tests_user_id_id" ON "tests" ("user_id", "id");
CREATE INDEX "ix_tests_user_id_created_at_id" ON "tests" ("user_id", "created_at", "id");

CREATE TABLE "types" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "type" varchar(50) COLLATE "C" NOT NULL,
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_types" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uq_types_user_id_type" ON "types" ("user_id", "type");
CREATE INDEX "ix_types_user_id_id" ON "types" ("user_id", "id");
CREATE INDEX "ix_types_user_id_created_at_id" ON "types" ("user_id", "created_at", "id");

CREATE TABLE "users" (
  "id" uuid NOT NULL,
  "user_id" varchar(255) COLLATE "C" NOT NULL,
  "user" varchar(50) COLLATE "C" NOT NULL,
  "email" varchar(254) COLLATE "C",
  "created_at" timestamp(3) with time zone NOT NULL,
  "updated_at" timestamp(3) with time zone NOT NULL,
  CONSTRAINT "pk_users" PRIMARY KEY ("id")
);
CREATE INDEX "ix_users_user_id_id" ON "users" ("user_id", "id");
CREATE INDEX "ix_users_user_id_created_at_id" ON "users" ("user_id", "created_at", "id");
