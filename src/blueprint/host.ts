/** A name of a file of the project's: `app/db.py:get_session`. The path is relative to the root. */
export interface SymbolRef {
  readonly file: string;
  readonly symbol: string;
}

/**
 * Where the application is made: a module-level name, a function that makes it, or a folder whose files are loaded by themselves
 * (`@fastify/autoload`).
 */
export type HostEntry =
  | { readonly kind: "app"; readonly file: string; readonly symbol: string }
  | { readonly kind: "factory"; readonly file: string; readonly symbol: string }
  | { readonly kind: "autoload"; readonly folder: string };

/** What both stacks have. */
export interface AnyHost {
  readonly entry: HostEntry;
  /** Where our files go, relative to the root: "app/resources". */
  readonly folder: string;
  /** The attribute of the user that is kept as the owner of a row: "id". */
  readonly userId: string;
  /**
   * The project's settings, or what gives them: an instance of a pydantic settings class, what a schema makes of process.env. Null
   * where there are none.
   */
  readonly settings: SymbolRef | null;
  /** The file that lists what the project depends on; null where there is none. */
  readonly manifest: string | null;
  /** The file of variables that a new developer copies; null where there is none. */
  readonly envExample: string | null;
  /** The folder of the tests; null where none are wanted. */
  readonly tests: string | null;
}

/** A FastAPI project of somebody else's. */
export interface FastapiHost extends AnyHost {
  readonly stack: "fastapi";
  /** The folder from which modules are named, "" for the root: with "src", `src/app/db.py` is `app.db`. */
  readonly sourceRoot: string;
  readonly imports: "absolute" | "relative";
  /** `own`: there is none, and SQLModel comes with the resources. */
  readonly orm: "sqlmodel" | "sqlalchemy" | "own";
  /** The dependency that gives a session; null where ours comes with the resources. */
  readonly session: SymbolRef | null;
  readonly sessionMode: "async" | "sync";
  /** The dependency that gives who asks; null where there is none, and our tokens come with the resources. */
  readonly user: SymbolRef | null;
  /** The class that tables inherit from; null for SQLModel itself. */
  readonly base: SymbolRef | null;
  /** Alembic's folder, which has `env.py` and `versions`; null where the project has no migrations. */
  readonly migrations: string | null;
  /** Folders of the project's own for each kind of file; what is not named goes to `folder`. */
  readonly folders: HostFolders;
}

/** Folders by layer, relative to the root, where a project has such. */
export interface HostFolders {
  readonly routers: string | null;
  readonly models: string | null;
  readonly schemas: string | null;
  readonly services: string | null;
  readonly repositories: string | null;
}

/** A Fastify project of somebody else's. */
export interface FastifyHost extends AnyHost {
  readonly stack: "fastify";
  readonly language: "typescript" | "javascript";
  readonly modules: "esm" | "commonjs";
  /** How a file of the project is named in an import: "../db.js", "../db.ts", "../db". */
  readonly extension: ".js" | ".ts" | "";
  /** `{ prefix: "@/", folder: "src/" }`: how imports of what lies far away are spelled; null where they are relative. */
  readonly alias: { readonly prefix: string; readonly folder: string } | null;
  /** `own`: there is none, and Drizzle comes with the resources. */
  readonly orm: "drizzle" | "own";
  /** The Drizzle instance: an exported name, or a decorator of the application (`db` of `app.db`); null where ours comes. */
  readonly session: SymbolRef | { readonly decorator: string } | null;
  /**
   * The hook that lets only callers with a token in: a name that a file exports, or a decorator (`app.authenticate`). Null where
   * there is none, and our tokens come with the resources.
   */
  readonly authenticate: SymbolRef | { readonly decorator: string } | null;
  /** What a request has of who asks once that hook has run: "user" of `request.user`. */
  readonly user: string;
  /** The file that lists every table (drizzle-kit's `schema`); null where there is none. */
  readonly schema: string | null;
  /** drizzle-kit's configuration; null where there is none, and our migrations come with the resources. */
  readonly migrations: string | null;
}

/** The project of somebody else's that the resources are for. */
export type Host = FastapiHost | FastifyHost;
