import type { FastifyHost } from "../../../blueprint/host.js";

/** The ending of the files that are ours in such a project, with its dot. */
export function sourceEnding({ language, modules }: FastifyHost): ".ts" | ".js" | ".mjs" {
  if (language === "typescript") return ".ts";
  // What is written for both kinds of modules is written once, as ESM: CommonJS loads it with `import()`.
  return modules === "esm" ? ".js" : ".mjs";
}

/** How the file `from` names the module of ours in `to`; both are paths of the project. */
export function ownModule(host: FastifyHost, from: string, to: string): string {
  return relativePath(from, withEnding(to, ownExtension(host)));
}

/** How a file of the project names the module in `to`, if it is by an alias where that is not below its own folder. */
export function moduleOf(host: FastifyHost, from: string, to: string): string {
  const { alias } = host;
  const isOurs = to.startsWith(`${host.folder}/`);
  const path = withEnding(to, isOurs ? ownExtension(host) : theirExtension(host, to));
  const isFar = relativePath(from, to).startsWith("../");
  if (alias !== null && isFar && path.startsWith(alias.folder)) {
    return `${alias.prefix}${path.slice(alias.folder.length)}`;
  }
  return relativePath(from, path);
}

function ownExtension(host: FastifyHost): string {
  return host.language === "javascript" ? sourceEnding(host) : host.extension;
}

/** Node finds a file of JavaScript by its whole name alone. */
function theirExtension({ language, extension }: FastifyHost, path: string): string {
  if (language === "typescript") return extension;
  return /\.[cm]?js$/.exec(path)?.[0] ?? ".js";
}

function withEnding(path: string, ending: string): string {
  return `${path.replace(/\.[cm]?[jt]s$/, "")}${ending}`;
}

function relativePath(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  const differs = here.findIndex((part, index) => part !== there[index]);
  const shared = differs === -1 ? here.length : differs;
  const path = [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
  return path.startsWith("../") ? path : `./${path}`;
}
