import type { SymbolRef } from "../../../blueprint/host.js";
import { Code, joinCode } from "../../../render/code.js";
import { tsImports } from "../../../render/ts-imports.js";
import type { HostParts } from "./host-parts.js";
import { moduleOf } from "./module-path.js";
import { placedPath } from "./placed-path.js";

interface Taken {
  /** As `tsImports` has them; a module of the project is already as the project names it. */
  readonly imports: readonly string[];
  readonly expression: string;
}

/** What `api.ts` shows: what of the project goes into the resources. */
export function apiView(parts: HostParts): object {
  const { host, ownDatabase, ownAuth, hostAuth } = parts;
  const database = ownDatabase ? OWN_DATABASE : projectDatabase(parts);
  const caller = hostAuth ? authenticate(parts) : ownAuth ? OWN_SETTINGS : NOTHING;
  const ours = [
    "./registry.js:resources",
    ...(ownDatabase ? ["./db/lazy.js:lazyDatabase", "./db/open.js:openDatabase"] : []),
    ...(ownDatabase ? [] : ["./db/session.js:projectDatabase"]),
    ...(ownDatabase || ownAuth ? ["./config.js:loadSettings", "./config.js:readEnvironment"] : []),
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
  { host }: HostParts,
  source: SymbolRef | { readonly decorator: string } | null,
  name: string,
): Taken {
  if (source === null) return NOTHING;
  if ("decorator" in source) return { imports: [], expression: `app.${source.decorator}` };
  const module = moduleOf(host, placedPath(host, "src/api.ts"), source.file);
  const [first = "", ...rest] = source.symbol.split(".");
  if (host.language === "javascript" && host.modules === "commonjs") {
    // The exports of CommonJS are one object to ESM.
    const path = first === "default" ? rest : [first, ...rest];
    return { imports: [`${module}:default ${name}`], expression: [name, ...path].join(".") };
  }
  const isPlain = first !== "default" && !TAKEN.has(first);
  const imported = first === "default" ? `default ${name}` : isPlain ? first : `${first} as ${name}`;
  return { imports: [`${module}:${imported}`], expression: [isPlain ? first : name, ...rest].join(".") };
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
