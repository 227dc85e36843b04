import type { NodeProject } from "./node-project.js";
import { projectPath } from "./project-path.js";

const ENDINGS = ["", ".ts", ".mts", ".cts", ".tsx", ".js", ".mjs", ".cjs", "/index.ts", "/index.js"];

/** The file of the project that a module specifier means; null for packages and what is not there. */
export function resolveSpecifier(project: NodeProject, from: string, specifier: string): string | null {
  const path = specifier.startsWith(".") ? projectPath(from, specifier) : ofAlias(project, specifier);
  if (path === null) return null;
  const typed = path.replace(/\.([cm]?)js$/, ".$1ts");
  return (
    [typed, ...ENDINGS.map((ending) => path + ending)].find((candidate) => project.paths.has(candidate)) ??
    null
  );
}

function ofAlias({ compiler, manifest }: NodeProject, specifier: string): string | null {
  const patterns = [...(compiler?.paths ?? []), ...(manifest?.imports ?? [])];
  for (const [pattern, target] of patterns) {
    const [prefix = "", suffix = ""] = pattern.split("*");
    if (!pattern.includes("*") ? specifier !== pattern : !specifier.startsWith(prefix)) continue;
    if (suffix !== "" && !specifier.endsWith(suffix)) continue;
    return projectPath(
      "",
      target.replace("*", specifier.slice(prefix.length, specifier.length - suffix.length)),
    );
  }
  return null;
}
