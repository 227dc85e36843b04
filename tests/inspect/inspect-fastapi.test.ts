import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inspectFastapi } from "../../src/inspect/fastapi/inspect-fastapi.js";
import type { Candidate, Fact } from "../../src/inspect/fact.js";
import type { ProjectFiles } from "../../src/inspect/project-files.js";

const CASES = join(import.meta.dirname, "fastapi");
const EXPECTED = "facts.json";

describe("what is found in FastAPI projects", () => {
  const cases = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(cases.map(({ name }) => name))("%s", (name) => {
    const folder = join(CASES, name);
    const expected: unknown = JSON.parse(readFileSync(join(folder, EXPECTED), "utf8"));
    const found = [...inspectFastapi(filesIn(folder))].map(([key, fact]) => [key, spelled(fact)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe("large projects", () => {
  const folder = join(CASES, "full-stack-template");
  const small = filesIn(folder);
  const many = Array.from({ length: 3000 }, (_, at) => `backend/app/generated/part_${at}.py`).sort();
  const source =
    'from app.core.config import settings\n\n\ndef work():\n    """Depends on Session."""\n'.repeat(40);
  const large: ProjectFiles = {
    paths: [...small.paths, ...many].sort(),
    read: (path) => (path.startsWith("backend/app/generated/") ? source : small.read(path)),
  };

  it("are inspected in a second and a half of processor time, parsing included", () => {
    const before = process.cpuUsage();
    const facts = inspectFastapi(large);
    const { user } = process.cpuUsage(before);
    expect(facts.get("entry")).toMatchObject({ kind: "certain", value: "backend/app/main.py:app" });
    expect(user / 1000).toBeLessThan(1500);
  });

  it("give the same facts as small ones", () => {
    const withoutLines = (files: ProjectFiles): unknown =>
      [...inspectFastapi(files)].map(([key, fact]) => [key, "value" in fact ? fact.value : fact.kind]);
    expect(withoutLines(large)).toEqual(withoutLines(small));
  });

  it("read each file once, and nothing but files of the project", () => {
    const reads = new Map<string, number>();
    inspectFastapi({
      paths: small.paths,
      read: (path) => {
        reads.set(path, (reads.get(path) ?? 0) + 1);
        return small.read(path);
      },
    });
    expect([...reads.values()].filter((count) => count > 1)).toEqual([]);
    expect([...reads.keys()].filter((path) => !small.paths.includes(path))).toEqual([]);
  });
});

/** `certain app/main.py:app (app/main.py:5)`; several candidates with a line each. */
function spelled(fact: Fact): string | readonly string[] {
  if (fact.kind === "none") return "none";
  if (fact.kind === "ambiguous") return ["ambiguous", ...fact.candidates.map(spelledCandidate)];
  return `${fact.kind} ${spelledCandidate(fact)}`;
}

function spelledCandidate({ value, evidence }: Candidate): string {
  return `${value} (${evidence.map(({ path, line }) => `${path}:${line}`).join(", ")})`;
}

function filesIn(folder: string): ProjectFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== EXPECTED)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return { paths, read: (path) => readFileSync(join(folder, path), "utf8") };
}
