/** Characters that a patch puts into a text, at an offset of the text as it was. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** What a patch comes to in one text. */
export type PatchResult =
  | { readonly kind: "patched"; readonly insertions: readonly Insertion[] }
  /** It is there already, by syntax, whoever wrote it. */
  | { readonly kind: "present" }
  /** Nothing can be done: `reason` goes behind the path of the file, "has two applications". */
  | { readonly kind: "refused"; readonly reason: string };

/** An import that a patched file needs. `from` is a module as the language spells it. */
export interface PatchImport {
  readonly from: string;
  readonly name: string;
  /** What it is called in the file, where that is another name. */
  readonly as?: string;
}

interface AnyPatch {
  /** The file, relative to the root. */
  readonly path: string;
  /** Tells this patch from others of the same file, in the lock: "register". */
  readonly id: string;
  /** What it does, for reports: "registers the resources". */
  readonly what: string;
  /** Without the file nothing is missing. Otherwise that is an error. */
  readonly isForFileOnly?: true;
}

/** What is to be inserted into a file of the user's: data, so that a plan can hold it and nothing heavy is loaded without need. */
export type Patch =
  /** `app.include_router(api_router, prefix="/api/v1")`, where the application is made. */
  | (AnyPatch & {
      readonly kind: "pythonRegister";
      readonly app: string;
      readonly isFactory: boolean;
      readonly imports: readonly PatchImport[];
      /** What is called on the application: `include_router(api_router, prefix="/api/v1")`. */
      readonly call: string;
    })
  /** An import for its effect, at the end of the imports: `import app.resources.models  # noqa: F401`. */
  | (AnyPatch & { readonly kind: "pythonImport"; readonly module: string })
  /** Fields of a pydantic settings class: `jwt_secret: SecretStr`; without any, what they import. */
  | (AnyPatch & {
      readonly kind: "pythonFields";
      readonly className: string;
      readonly imports: readonly PatchImport[];
      readonly fields: readonly { readonly name: string; readonly line: string }[];
    })
  /** `app.register(apiRoutes, { prefix: "/api/v1" })`, where the application is made. */
  | (AnyPatch & {
      readonly kind: "typescriptRegister";
      readonly app: string;
      readonly isFactory: boolean;
      readonly modules: "esm" | "commonjs";
      readonly import: PatchImport;
      /** What `register` is given: `apiRoutes, { prefix: "/api/v1" }`. */
      readonly arguments: string;
    })
  /** `export * from "./resources/tables.js";` */
  | (AnyPatch & { readonly kind: "typescriptExportAll"; readonly from: string })
  /** Entries of the object that settings are made with: `JWT_SECRET: z.string().optional()`. */
  | (AnyPatch & {
      readonly kind: "typescriptFields";
      /** What the file exports the settings by. */
      readonly symbol: string;
      readonly fields: readonly { readonly name: string; readonly line: string }[];
    })
  /** A further path in drizzle-kit's `schema`. */
  | (AnyPatch & { readonly kind: "drizzleSchema"; readonly schema: string })
  /** Dependencies: PEP 508 lines in pyproject.toml or requirements.txt, name and range in package.json. */
  | (AnyPatch & {
      readonly kind: "dependencies";
      readonly format: "pyproject" | "requirements" | "packageJson";
      readonly packages: readonly {
        readonly name: string;
        readonly range: string;
        readonly isDev: boolean;
      }[];
    })
  /** Scripts of package.json. */
  | (AnyPatch & {
      readonly kind: "scripts";
      readonly scripts: readonly { readonly name: string; readonly command: string }[];
    })
  /** Variables of `.env.example`, each with a comment above. */
  | (AnyPatch & {
      readonly kind: "env";
      readonly variables: readonly {
        readonly name: string;
        readonly value: string;
        readonly comment: string;
      }[];
    })
  /** A path that git leaves alone: ".data/". */
  | (AnyPatch & { readonly kind: "ignore"; readonly ignored: string });

export type PatchKind = Patch["kind"];
export type PatchOf<K extends PatchKind> = Extract<Patch, { kind: K }>;

/** Does one kind of patch. `manual` is what a person is told to paste, and where, should it be refused. */
export interface Patcher<K extends PatchKind> {
  readonly patch: (text: string, patch: PatchOf<K>) => PatchResult;
  readonly manual: (patch: PatchOf<K>) => string;
  /** How many errors of syntax a text has; a patch may not add one, and does nothing where there is one. */
  readonly errors: (path: string, text: string) => number;
}
