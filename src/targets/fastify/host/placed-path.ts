import type { FastifyHost } from "../../../blueprint/host.js";
import { sourceEnding } from "./module-path.js";

/** Where a file of a project of our own lies in somebody else's: `src/tasks/table.ts`, `tests/tasks/http.test.ts`. */
export function placedPath(host: FastifyHost, path: string): string {
  const ending = path.endsWith(".ts") ? sourceEnding(host) : "";
  const bare = ending === "" ? path : path.slice(0, -".ts".length);
  if (bare.startsWith("src/")) return `${host.folder}/${bare.slice("src/".length)}${ending}`;
  return `${testsFolder(host)}/${bare.slice("tests/".length)}${ending}`;
}

/** The folder of our tests, below that of the project's. */
function testsFolder({ tests, folder }: FastifyHost): string {
  return `${tests ?? "tests"}/${folder.split("/").at(-1) ?? ""}`;
}
