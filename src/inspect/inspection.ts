import type { Fact } from "./fact.js";

/** What a project is written with, by name; those that are no target are refused by name. */
export type StackName =
  "fastapi" | "fastify" | "express" | "hono" | "nestjs" | "koa" | "flask" | "django" | "starlette";

/** Everything that can be found out about a project, by the key that `host:` in the spec has for it. */
export type FactName =
  /** `app/main.py:app`, `app/main.py:create_app()`, `src/routes/` (autoloaded). */
  | "entry"
  /** Where our files would go: "app/resources". */
  | "folder"
  /** Python: the folder from which modules are named, "." for the root. */
  | "sourceRoot"
  /** Python: absolute, relative. TypeScript: ".js", ".ts", "none", or "@/=src/" and the ending after a blank: "@/=src/ .js". */
  | "imports"
  /** python, typescript, javascript */
  | "language"
  /** esm, commonjs */
  | "modules"
  /** sqlmodel, sqlalchemy, drizzle, none; or one that there is no target for: prisma, knex, typeorm, sequelize, mikro-orm, kysely, objection, mongoose, drizzle-sqlite, drizzle-mysql, tortoise, django, peewee, beanie. */
  | "orm"
  /** `app/db.py:get_session`, `src/db.ts:db`, `decorator:db` */
  | "session"
  /** async, sync */
  | "sessionMode"
  /** `app/models.py:Base`; "sqlmodel" for SQLModel itself. */
  | "base"
  /** `app/deps.py:get_current_user`; Fastify: what a request has of it, `request.user`. */
  | "user"
  /** The attribute of the user that names it: "id". */
  | "userId"
  /** Fastify: `decorator:authenticate`, `src/auth.ts:requireUser` */
  | "authenticate"
  /** `app/config.py:settings`, `src/env.ts:env`, or what gives them. Of Fastify also what is only shown: `src/config.ts`, `decorator:config`. */
  | "settings"
  /** Alembic's folder; drizzle-kit's configuration. */
  | "migrations"
  /** The Drizzle file that lists every table. */
  | "schema"
  /** A prefix that the project's routers have in common: "/api/v1". */
  | "prefix"
  /** Folders by layer: "app/routers". */
  | "routers"
  | "models"
  | "schemas"
  | "services"
  | "repositories"
  /** uv, poetry, pdm, pip; npm, pnpm, yarn, bun. */
  | "packageManager"
  /** pyproject.toml, requirements.txt, package.json */
  | "manifest"
  | "envExample"
  /** pytest, unittest; vitest, jest, node:test, tap, ava, mocha. */
  | "testFramework"
  /** The folder of the tests. */
  | "tests"
  /** ruff, black, prettier, biome, eslint … */
  | "formatter"
  /** "lf, 4 spaces, double quotes" */
  | "lineStyle";

/** What stands in the way of resources: an ORM that there is no target for, a version that is too old, code that nothing can be put into. */
export interface Obstacle {
  readonly about: "orm" | "version" | "code";
  /** A sentence, with file and line. */
  readonly text: string;
}

/** What was found. A fact that makes no sense for the stack is left out. */
export interface Inspection {
  readonly stack: StackName | null;
  /** Why the stack is that, or what speaks for several; for the report. */
  readonly stackFact: Fact;
  readonly facts: ReadonlyMap<FactName, Fact>;
  /** Why resources cannot be added to it as it is. */
  readonly obstacles: readonly Obstacle[];
}
