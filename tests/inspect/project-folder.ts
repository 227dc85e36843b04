import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Candidate, Fact } from "../../src/inspect/fact.js";
import type { ProjectFiles } from "../../src/inspect/project-files.js";

/** The files of a folder as a project, without what says what is expected of it. */
export function projectFolder(folder: string): ProjectFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => path !== "facts.json")
    .sort();
  const known = new Set(paths);
  return { paths, read: (path) => (known.has(path) ? readFileSync(join(folder, path), "utf8") : null) };
}

/** Texts by their paths as a project. */
export function projectOf(texts: Readonly<Record<string, string>>): ProjectFiles {
  return { paths: Object.keys(texts).sort(), read: (path) => texts[path] ?? null };
}

/** A fact in one line, or one for each candidate: "certain src/app.ts:app ← src/app.ts:3". */
export function factLines(fact: Fact): string | readonly string[] {
  if (fact.kind === "none") return "none";
  if (fact.kind === "ambiguous") return fact.candidates.map((one) => lineOf("perhaps", one));
  return lineOf(fact.kind, fact);
}

function lineOf(word: string, { value, evidence }: Candidate): string {
  return `${word} ${value} ← ${evidence.map(({ path, line }) => `${path}:${line}`).join(", ")}`;
}
