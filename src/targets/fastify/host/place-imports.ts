import { posix } from "node:path";
import type { FastifyHost } from "../../../blueprint/host.js";
import { ownModule } from "./module-path.js";
import { placedPath } from "./placed-path.js";

/** The end of a declaration. Before its module there are names alone: what a user wrote is in quotes, or in a comment. */
const DECLARATION = /^((?:import|export|\})[^"'`\n]*\bfrom |import )"(\.[^"\n]*)";$/gm;

/** Spells the imports of a file of ours for where it comes to lie; `path` is where it is in a project of our own. */
export function placeImports(host: FastifyHost, path: string, text: string): string {
  const from = placedPath(host, path);
  return text.replace(DECLARATION, (whole: string, start: string, module: string) => {
    // What lies above is the project's, and named as it names it.
    if (climbs(path, module)) return whole;
    const to = posix.join(posix.dirname(path), module).replace(/\.js$/, ".ts");
    return `${start}"${ownModule(host, from, placedPath(host, to))}";`;
  });
}

/** Whether it leads out of what is ours. Tests are beside it, and lead there. */
function climbs(path: string, module: string): boolean {
  const depth = path.split("/").length - 2;
  return path.startsWith("src/") && module.split("../").length - 1 > depth;
}
