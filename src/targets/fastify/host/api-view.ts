import type { SymbolRef } from "../../../blueprint/host.js";
import { Code, joinCode } from "../../../render/code.js";
import { tsImports } from "../../../render/ts-imports.js";
import type { HostParts } from "./host-parts.js";
import { projectName, type Taken } from "./project-name.js";

/** What `api.ts` shows: what of the project goes into the resources. */
export function apiView(parts: HostParts): object {
  const { host, ownDatabase, ownAuth, hostAuth } = parts;
  const database = ownDatabase ? OWN_DATABASE : projectDatabase(parts);
  const caller = hostAuth ? authenticate(parts) : ownAuth ? OWN_SETTINGS : NOTHING;
  const ours = [
    "./registry.js:resources",
    ...(ownDatabase ? ["./db/lazy.js:lazyDatabase", "./db/open.js:openDatabase"] : []),
    ...(ownDatabase ? [] : ["./db/session.js:projectDatabase"]),
    ...(ownDatabase || ownAuth
      ? ["./config.js:loadSettings", `${environmentModule(parts)}:readEnvironment`]
      : []),
  ];
  const theirs = [...database.imports, ...caller.imports];
  const blocks = [["fastify:type FastifyPluginAsync"], theirs, ours].filter(({ length }) => length > 0);
  return {
    imports: joinCode(blocks.map(tsImports), "\n"),
    options: new Code([database.expression, caller.expression].filter((part) => part !== "").join(", ")),
    default: host.language === "javascript" && host.modules === "commonjs",
  };
}

const NOTHING: Taken = { imports: [], expression: "" };
const OWN_SETTINGS: Taken = { imports: [], expression: "settings" };
const OWN_DATABASE: Taken = {
  imports: [],
  expression: "database",
};

function projectDatabase(parts: HostParts): Taken {
  const { imports, expression } = taken(parts, parts.host.session, "projectDb");
  return {
    imports,
    expression: `database: projectDatabase(() => ${expression})`,
  };
}

function authenticate(parts: HostParts): Taken {
  const { imports, expression } = taken(parts, parts.host.authenticate, "projectAuthenticate");
  return { imports, expression: `authenticate: () => ${expression}` };
}

/** An exported name, by a name of ours where it would be taken for another; or what the application is decorated with. */
function taken(
  parts: HostParts,
  source: SymbolRef | { readonly decorator: string } | null,
  name: string,
): Taken {
  if (source === null) return NOTHING;
  if ("decorator" in source) return { imports: [], expression: `app.${source.decorator}` };
  return projectName(parts, { path: "src/api.ts", ref: source, name, taken: TAKEN });
}

/** What reads the environment: our own file of settings, or what asks the project's. */
function environmentModule({ settings }: HostParts): string {
  return settings.kind === "project" ? "./environment.js" : "./config.js";
}

const TAKEN: ReadonlySet<string> = new Set([
  "apiRoutes",
  "app",
  "database",
  "FastifyPluginAsync",
  "lazyDatabase",
  "loadSettings",
  "openDatabase",
  "projectDatabase",
  "readEnvironment",
  "resources",
  "settings",
]);
