import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { FastapiHost } from "../../../blueprint/host.js";
import { hasPasswords } from "../../../contract/project-words.js";
import { pythonString } from "../../../render/python-literal.js";
import { EMBEDDED_DATABASE_IGNORED } from "../../../patch/git/embedded-database.js";
import type { Patch, PatchImport } from "../../../patch/patch.js";
import { type HostSettings, type Variables, variablesOf } from "../../settings/host-settings.js";
import { HOST_MINIMUMS } from "./host-minimums.js";
import { moduleOf } from "./layout.js";
import { isOwnDatabase } from "./own-database.js";
import { relativeTo } from "./place-imports.js";
import { DATABASE_WANTS, TOKEN_WANTS } from "./settings-wants.js";

/** What is inserted into the files of a project of somebody else's. */
export function hostPatches(
  blueprint: Blueprint,
  host: FastapiHost,
  settings: HostSettings<unknown>,
): readonly Patch[] {
  const isProjects = settings.kind === "project";
  return [
    ...registration(blueprint, host),
    ...tables(host),
    ...dependencies(blueprint, host, isProjects),
    ...(isProjects ? settings.patches : []),
    ...variables(host, isProjects ? settings.variables : ownVariables(blueprint, host)),
    ...(isOwnDatabase(host) ? [EMBEDDED_DATABASE_IGNORED] : []),
  ];
}

function registration({ api }: Blueprint, host: FastapiHost): readonly Patch[] {
  const { entry } = host;
  if (entry.kind === "autoload") return [];
  const prefix = api.prefix === "" ? "" : `, prefix=${pythonString(api.prefix).text}`;
  return [
    {
      kind: "pythonRegister",
      path: entry.file,
      id: "register",
      what: "registers the resources",
      app: entry.symbol,
      isFactory: entry.kind === "factory",
      imports: [registryImport(host, entry.file)],
      call: `include_router(api_router${prefix})`,
    },
  ];
}

/** A file that is started by its path is in no package: one at the top names modules whole. */
function registryImport(host: FastapiHost, file: string): PatchImport {
  const api = moduleOf(host, `${host.folder}/api.py`);
  const relative = host.imports === "relative" ? relativeTo(moduleOf(host, file), api) : null;
  return { from: relative ?? api, name: "api_router" };
}

/** Alembic has to know the tables, to compare them with the database. */
function tables(host: FastapiHost): readonly Patch[] {
  if (isOwnDatabase(host) || host.migrations === null) return [];
  return [
    {
      kind: "pythonImport",
      path: `${host.migrations}/env.py`,
      id: "tables",
      what: "lets Alembic know the tables",
      module: moduleOf(host, `${host.folder}/models.py`),
    },
  ];
}

function dependencies(blueprint: Blueprint, host: FastapiHost, isProjects: boolean): readonly Patch[] {
  const { manifest } = host;
  if (manifest === null) return [];
  const needed = neededPackages(blueprint, host).filter(
    // Who has settings has what they are made with.
    ([name]) => !(isProjects && name === "pydantic-settings"),
  );
  const packages = needed.map(([name, range]) => ({ name, range, isDev: false }));
  const forTests = testPackages(host).map(([name, range]) => ({ name, range, isDev: true }));
  return [
    {
      kind: "dependencies",
      path: manifest,
      id: "dependencies",
      what: "adds what the resources import",
      format: manifest.endsWith(".toml") ? "pyproject" : "requirements",
      packages: [...packages, ...forTests],
    },
  ];
}

type Package = readonly [name: string, range: string];

const TESTING: readonly Package[] = [
  ["httpx", ">=0.27"],
  ["pytest", ">=8"],
];
/** What the database of the tests is reached by, where sessions are awaited and TEST_DATABASE_URL names no other. */
const AWAITED_SQLITE: Package = ["aiosqlite", ">=0.20"];
const OWN_DATABASE: readonly Package[] = [
  AWAITED_SQLITE,
  ["alembic", ">=1.13"],
  ["asyncpg", ">=0.29"],
  ["sqlalchemy[asyncio]", ">=2.0.43"],
  ["sqlmodel", ">=0.0.22"],
];

function testPackages(host: FastapiHost): readonly Package[] {
  if (host.tests === null) return [];
  const isAwaited = host.sessionMode === "async" && !isOwnDatabase(host);
  return isAwaited ? [AWAITED_SQLITE, ...TESTING] : TESTING;
}

function neededPackages(blueprint: Blueprint, host: FastapiHost): readonly Package[] {
  const isOwn = isOwnDatabase(host);
  const hasTokens = blueprint.auth.strategy === "jwt" && host.user === null;
  return [
    ...(isOwn ? OWN_DATABASE : []),
    ["fastapi", `>=${HOST_MINIMUMS.fastapi}`],
    ...(hasPasswords(blueprint) ? [["pwdlib[argon2]", ">=0.2"] as const] : []),
    ["pydantic", `>=${HOST_MINIMUMS.pydantic}`],
    ...(isOwn || hasTokens ? [["pydantic-settings", ">=2.3"] as const] : []),
    ...(hasTokens ? [["pyjwt", ">=2.10"] as const] : []),
    ["uuid-utils", ">=0.10; python_version < '3.14'"],
  ];
}

function ownVariables({ auth }: Blueprint, host: FastapiHost): Variables {
  return variablesOf([
    ...(isOwnDatabase(host) ? DATABASE_WANTS : []),
    ...(auth.strategy === "jwt" && host.user === null ? TOKEN_WANTS : []),
  ]);
}

function variables(host: FastapiHost, needed: Variables): readonly Patch[] {
  if (host.envExample === null || needed.length === 0) return [];
  return [
    {
      kind: "env",
      path: host.envExample,
      id: "variables",
      what: "adds the variables that the resources read",
      variables: needed,
    },
  ];
}
