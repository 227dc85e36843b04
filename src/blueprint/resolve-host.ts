import { quoted } from "../diagnostics/quoted.js";
import type { HostSpec } from "../spec/spec.js";
import type { TargetName } from "./blueprint.js";
import type { AnyHost, FastapiHost, FastifyHost, Host, HostEntry, SymbolRef } from "./host.js";
import type { Place } from "./place.js";

type Key = keyof HostSpec;

/** Reads the values of `host:`, each by its key; what is wrong is reported, once. */
interface Reader {
  readonly text: (key: Key, otherwise: string) => string;
  readonly optional: (key: Key) => string | null;
  readonly symbol: (key: Key) => SymbolRef | null;
  readonly symbolOrDecorator: (key: Key) => SymbolRef | { readonly decorator: string } | null;
  readonly entry: () => HostEntry;
}

const UNSAFE = /^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)|(^|\/)\.git(\/|$)|[\0-\x1f:*?"<>|]/;

/** The project of somebody else's that `host:` describes. Reports what cannot be a path or a name in a file. */
export function resolveHost(spec: HostSpec, target: TargetName, place: Place): Host {
  const read = readerOf(spec, place);
  return target === "fastify" ? fastifyHost(spec, read) : fastapiHost(spec, read);
}

function fastapiHost(spec: HostSpec, read: Reader): FastapiHost {
  const session = read.symbol("session");
  return {
    stack: "fastapi",
    ...anyHost(read, "app/resources"),
    sourceRoot: read.text("sourceRoot", ".").replace(/^\.$/, ""),
    imports: spec.imports === "relative" ? "relative" : "absolute",
    orm: session === null || spec.orm === "drizzle" ? "own" : (spec.orm ?? "sqlmodel"),
    session,
    sessionMode: spec.sessionMode ?? "async",
    user: read.symbol("user"),
    base: read.symbol("base"),
    migrations: read.optional("migrations"),
    folders: {
      routers: read.optional("routers"),
      models: read.optional("models"),
      schemas: read.optional("schemas"),
      services: read.optional("services"),
      repositories: read.optional("repositories"),
    },
  };
}

function fastifyHost(spec: HostSpec, read: Reader): FastifyHost {
  const session = read.symbolOrDecorator("session");
  const [ending = ".js", ...alias] = (spec.imports ?? ".js").split(" ").reverse();
  const [prefix, folder] = alias.join(" ").split("=");
  return {
    stack: "fastify",
    ...anyHost(read, "src/resources"),
    language: spec.language ?? "typescript",
    modules: spec.modules ?? "esm",
    extension: ending === ".ts" || ending === ".js" ? ending : "",
    alias: prefix !== undefined && folder !== undefined ? { prefix, folder } : null,
    orm: session === null ? "own" : "drizzle",
    session,
    authenticate: read.symbolOrDecorator("authenticate"),
    user: read.text("user", "request.user").replace(/^request\./, ""),
    schema: read.optional("schema"),
    migrations: read.optional("migrations"),
  };
}

function anyHost(read: Reader, folder: string): AnyHost {
  return {
    entry: read.entry(),
    folder: read.text("folder", folder).replace(/\/$/, ""),
    userId: read.text("userId", "id"),
    settings: read.symbol("settings"),
    manifest: read.optional("manifest"),
    envExample: read.optional("envExample"),
    tests: read.optional("tests"),
  };
}

function readerOf(spec: HostSpec, place: Place): Reader {
  const refuse = (key: Key, value: string, reason: string): void => {
    place.at(key).report("BG2050", { key: `host.${key}`, value: quoted(value), reason, help: HELP });
  };
  const checked = (key: Key, value: string): string => {
    if (UNSAFE.test(value) && !NO_PATHS.has(key)) refuse(key, value, "it is no path inside the project");
    return value;
  };
  const split = (key: Key, value: string): SymbolRef => {
    const at = value.lastIndexOf(":");
    const [file, symbol] = [value.slice(0, Math.max(at, 0)), value.slice(at + 1)];
    if (at < 1 || !/^[A-Za-z_$][\w$.]*$/.test(symbol))
      refuse(key, value, "it is no name in a file: path:name");
    return { file: checked(key, file), symbol };
  };
  const optional = (key: Key): string | null => {
    const value = spec[key];
    return value === undefined ? null : checked(key, value);
  };
  return {
    optional,
    text: (key, otherwise) => optional(key) ?? otherwise,
    symbol: (key) => (spec[key] === undefined ? null : split(key, spec[key])),
    symbolOrDecorator: (key) => {
      const value = spec[key];
      if (value === undefined) return null;
      return value.startsWith("decorator:")
        ? { decorator: value.slice("decorator:".length) }
        : split(key, value);
    },
    entry: () => entryOf(spec.entry ?? "", split, refuse),
  };
}

const HELP = "backend-gen inspect shows what a project has; host: keeps the answers";
/** Names, and how imports are spelled. */
const NO_PATHS: ReadonlySet<Key> = new Set(["imports", "user", "userId", "orm"]);

function entryOf(
  value: string,
  split: (key: Key, value: string) => SymbolRef,
  refuse: (key: Key, value: string, reason: string) => void,
): HostEntry {
  if (value.endsWith("/")) return { kind: "autoload", folder: value.slice(0, -1) };
  if (value === "") {
    refuse("entry", value, "it has to say where the application is made");
    return { kind: "app", file: "", symbol: "" };
  }
  const isFactory = value.endsWith("()");
  const ref = split("entry", isFactory ? value.slice(0, -2) : value);
  return { kind: isFactory ? "factory" : "app", ...ref };
}
