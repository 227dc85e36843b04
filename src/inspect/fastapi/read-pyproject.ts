import { parse } from "smol-toml";
import type { PythonProject } from "./python-project.js";
import { foldersUp, inFolder } from "./nearest-file.js";

/** What a `pyproject.toml` says; a key is looked up by its path. */
export interface Pyproject {
  readonly path: string;
  readonly text: string;
  readonly value: (...keys: readonly string[]) => unknown;
}

/** Every `pyproject.toml` above a file, nearest first. One that does not parse is left out. */
export function pyprojectsAbove(project: PythonProject, from: string): readonly Pyproject[] {
  return foldersUp(from).flatMap((folder) => {
    const path = inFolder(folder, "pyproject.toml");
    return project.has(path) ? (readPyproject(path, project.text(path)) ?? []) : [];
  });
}

function readPyproject(path: string, text: string): Pyproject | null {
  const document = parsed(text);
  if (document === null) return null;
  const value = (...keys: readonly string[]): unknown =>
    keys.reduce<unknown>((table, key) => (isTable(table) ? table[key] : undefined), document);
  return { path, text, value };
}

function parsed(text: string): unknown {
  try {
    return parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // Whoever patches it will say so.
    return null;
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
