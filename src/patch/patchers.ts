import type { Patcher, PatchKind, PatchOf } from "./patch.js";

type Loader<K extends PatchKind> = (patch: PatchOf<K>) => Promise<Patcher<K>>;

type Format = PatchOf<"dependencies">["format"];

const DEPENDENCIES: Readonly<Record<Format, () => Promise<Patcher<"dependencies">>>> = {
  pyproject: async () => (await import("./python/pyproject-dependencies.js")).pyprojectDependencies,
  requirements: async () => (await import("./python/requirements-dependencies.js")).requirementsDependencies,
  packageJson: async () => (await import("./json/package-dependencies.js")).packageDependencies,
};

/** The patcher of each kind. What reads one language is not loaded for another. */
export const PATCHERS: { readonly [K in PatchKind]: Loader<K> } = {
  pythonRegister: async () => (await import("./python/python-register.js")).pythonRegister,
  pythonImport: async () => (await import("./python/python-import.js")).pythonImport,
  pythonFields: async () => (await import("./python/python-fields.js")).pythonFields,
  typescriptRegister: async () => (await import("./typescript/typescript-register.js")).typescriptRegister,
  typescriptExportAll: async () =>
    (await import("./typescript/typescript-export-all.js")).typescriptExportAll,
  typescriptFields: async () => (await import("./typescript/typescript-fields.js")).typescriptFields,
  drizzleSchema: async () => (await import("./typescript/drizzle-schema.js")).drizzleSchema,
  ignore: async () => (await import("./git/ignored-path.js")).ignoredPath,
  env: async () => (await import("./env/env-variables.js")).envVariables,
  scripts: async () => (await import("./json/package-scripts.js")).packageScripts,
  dependencies: async ({ format }) => DEPENDENCIES[format](),
};
