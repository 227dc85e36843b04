/** Columns that the server writes itself, and why a field cannot be called so. */
export const SYSTEM_COLUMNS: ReadonlyMap<string, string> = new Map([
  ["id", "is the key that every resource has already"],
  ["created_at", "is kept by the server on every resource already"],
  ["updated_at", "is kept by the server on every resource already"],
  ["deleted_at", "belongs to soft delete"],
]);

/** The owner's column, on owned resources only. */
export const OWNER_COLUMN = "user_id";

/** Every table of PostgreSQL has these columns already; it refuses a second of the same name. */
export const POSTGRES_COLUMNS: ReadonlySet<string> = new Set([
  "tableoid",
  "xmin",
  "cmin",
  "xmax",
  "cmax",
  "ctid",
]);

/** In camelCase, keys under which every object of JavaScript has a method. `constructor` is none, and works. */
export const OBJECT_METHODS: ReadonlySet<string> = new Set([
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/** SQLite keeps `sqlite_` for itself; a table `pg_…` would hide behind a catalogue of PostgreSQL's; Alembic keeps its version in a table. */
export const RESERVED_TABLES = /^(?:sqlite_|pg_)|^alembic_version$/;

/** Query parameters of every list, in the spelling of the spec's names. */
export const FIXED_PARAMETERS: ReadonlySet<string> = new Set([
  "limit",
  "cursor",
  "sort",
  "count",
  "include",
  "q",
]);

/** Addresses of the backend itself at the root. */
export const ROOT_PATHS: readonly string[] = ["/health", "/docs", "/openapi.json"];

/** Addresses of the backend itself below the API's prefix. */
export const PREFIXED_PATHS: readonly string[] = ["/auth"];

/**
 * Names of packages that a generated project depends on, and one that npm refuses: a project cannot depend on itself.
 * In the form that PyPI compares: lower case, hyphens.
 */
export const RESERVED_PROJECTS: ReadonlySet<string> = new Set([
  "aiosqlite",
  "alembic",
  "asyncpg",
  "fastapi",
  "fastify",
  "greenlet",
  "httpx",
  "mypy",
  "node-modules",
  "psycopg",
  "pydantic",
  "pydantic-core",
  "pydantic-settings",
  "pyjwt",
  "pytest",
  "pytest-asyncio",
  "ruff",
  "sqlalchemy",
  "sqlmodel",
  "starlette",
  "uvicorn",
  "anyio",
]);
