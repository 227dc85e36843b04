import { describe, expect, it } from "vitest";
import { outputOf } from "./generated.js";

const SESSION = { entry: "app/main.py:app", session: "app/db.py:get_session", tests: "tests" };

/** The packages that a project of somebody else's gets for its tests, and those that it gets to run. */
async function packagesFor(host: Readonly<Record<string, string>>) {
  const keys = Object.entries({ ...host, manifest: "pyproject.toml" });
  const lines = keys.map(([key, value]) => `  ${key}: ${value}\n`).join("");
  const spec = `name: shop\nhost:\n${lines}resources:\n  tasks:\n    fields:\n      title: string\n`;
  const { patches } = await outputOf(spec);
  const packages = patches.flatMap((patch) => (patch.kind === "dependencies" ? patch.packages : []));
  const names = (isDev: boolean) => packages.filter((entry) => entry.isDev === isDev).map(({ name }) => name);
  return { forTests: names(true), toRun: names(false) };
}

describe("the packages that a FastAPI project of somebody else's gets", () => {
  it("for tests whose sessions are awaited, what SQLite is then reached by", async () => {
    expect((await packagesFor({ ...SESSION, sessionMode: "async" })).forTests).toEqual([
      "aiosqlite",
      "httpx",
      "pytest",
    ]);
  });

  it("not where sessions block, nor without tests", async () => {
    expect((await packagesFor({ ...SESSION, sessionMode: "sync" })).forTests).toEqual(["httpx", "pytest"]);
    const { tests: _, ...untested } = SESSION;
    expect((await packagesFor({ ...untested, sessionMode: "async" })).forTests).toEqual([]);
  });

  it("once only where a database of ours comes along", async () => {
    const { forTests, toRun } = await packagesFor({ entry: "app/main.py:app", tests: "tests" });
    expect(forTests).toEqual(["httpx", "pytest"]);
    expect(toRun).toContain("aiosqlite");
  });
});
