import { Code } from "../../../render/code.js";
import type { Artifact } from "../../../render/artifact.js";
import type { Layout } from "./layout.js";

/** What migrations of tables that are there import, and the packages that it lies in, as a standalone project has them. */
const HELPER = "migrations/sqlite.py";
const PACKAGES = ["app/__init__.py", "app/db/__init__.py"];

/** Marks what has to stay when the last resource goes: what a migration imports that is there, or that this run makes. */
export function withOutliving(
  artifacts: readonly Artifact[],
  layout: Layout,
  migrations: { readonly old: Iterable<string>; readonly made: readonly Artifact[] },
): readonly Artifact[] {
  const line = `from ${helperModule(layout)} import`;
  const isImported = [...migrations.old].some((text) => text.includes(line)) || migrations.made.some(imports);
  if (!isImported) return artifacts;
  const staying = new Set([HELPER, ...PACKAGES].map((path) => layout.pathOf(path)));
  return artifacts.map((one) => (staying.has(one.path) ? { ...one, outlives: true } : one));
}

/** What a migration calls the helper. */
export function helperModule(layout: Layout): string {
  return layout.moduleOf(layout.pathOf(HELPER));
}

function imports({ view }: Artifact): boolean {
  const seen = view();
  return "imports" in seen && seen.imports instanceof Code && seen.imports.text.includes("migrations.sqlite");
}
