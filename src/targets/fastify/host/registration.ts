import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { FastifyHost } from "../../../blueprint/host.js";
import type { Patch } from "../../../patch/patch.js";
import { tsString } from "../../../render/ts-literal.js";
import { moduleOf, sourceEnding } from "./module-path.js";
import { placedPath } from "./placed-path.js";

/** The one patch of the entry file; none where files are loaded by themselves. */
export function registration({ api }: Blueprint, host: FastifyHost): readonly Patch[] {
  const { entry } = host;
  if (entry.kind === "autoload") return [];
  const from = moduleOf(host, entry.file, placedPath(host, "src/api.ts"));
  // ESM from CommonJS is loaded where it is registered.
  const isLoaded = host.language === "javascript" && host.modules === "commonjs";
  const plugin = isLoaded ? `import(${tsString(from).text})` : "apiRoutes";
  return [
    {
      kind: "typescriptRegister",
      path: entry.file,
      id: "register",
      what: "registers the resources",
      app: entry.symbol,
      isFactory: entry.kind === "factory",
      modules: host.modules,
      import: { from, name: isLoaded ? "" : "apiRoutes" },
      arguments: api.prefix === "" ? plugin : `${plugin}, { prefix: ${tsString(api.prefix).text} }`,
    },
  ];
}

/** The file that an autoloaded folder gets. */
export function autoloadPath(host: FastifyHost): string {
  const folder = host.entry.kind === "autoload" ? host.entry.folder : host.folder;
  return `${folder}/resources${sourceEnding(host)}`;
}
