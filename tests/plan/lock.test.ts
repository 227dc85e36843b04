import { describe, expect, it } from "vitest";
import { parseLock, serialiseLock, type Lock } from "../../src/plan/lock.js";
import { sampleBlueprint } from "./sample-blueprint.js";

const lock = (tables: readonly string[]): Lock => ({
  toolVersion: "1.2.3",
  blueprint: sampleBlueprint(tables),
  migrations: ["migrations/versions/0001_a.py"],
  patches: [{ path: "app/main.py", id: "register", inserted: ["x\n"] }],
  once: ["migrations/0001_initial.py"],
  deleted: ["app/gone.py"],
  yours: ["README.md"],
});

const projectPath = ".backend-gen/lock/project.json";

describe("the lock", () => {
  it("comes back as it was written", () => {
    const written = lock(["tasks", "projects"]);
    expect(parseLock(serialiseLock(written))).toStrictEqual({ value: written, diagnostics: [] });
  });

  it("keeps one file a resource, named after its table, one a migration and one a patched file, beside the project's", () => {
    expect([...serialiseLock(lock(["tasks", "projects"])).keys()]).toEqual([
      ".backend-gen/lock/projects.json",
      ".backend-gen/lock/tasks.json",
      ".backend-gen/lock/migrations/0001_a.py.json",
      ".backend-gen/lock/patches/app%2Fmain.py.json",
      projectPath,
    ]);
  });

  it("does not touch the file of one resource when another one is added", () => {
    const path = ".backend-gen/lock/tasks.json";
    expect(serialiseLock(lock(["tasks", "projects"])).get(path)).toBe(
      serialiseLock(lock(["tasks"])).get(path),
    );
  });

  it("writes keys in one order, two spaces deep, with a final line end", () => {
    const text = serialiseLock(lock([])).get(projectPath) ?? "";
    expect(text).toMatch(/^\{\n {2}"deleted": \[/);
    expect(text.endsWith("}\n")).toBe(true);
    const keys = [...text.matchAll(/^ {2}"(\w+)"/gm)].map((match) => match[1]);
    expect(keys).toEqual([...keys].sort());
  });

  it("keeps the key order of a user's own default", () => {
    const text = serialiseLock(lock(["tasks"])).get(".backend-gen/lock/tasks.json") ?? "";
    expect(text.indexOf('"b": 1')).toBeLessThan(text.indexOf('"a": ['));
  });

  it("is nothing, and no problem, where there is none", () => {
    expect(parseLock(new Map())).toEqual({ value: null, diagnostics: [] });
  });

  it.each([
    ["no JSON", projectPath, "{"],
    ["a merge marker", projectPath, "<<<<<<< HEAD\n{}\n"],
    ["no version", projectPath, "{}"],
    ["null", projectPath, "null"],
    ["a broken resource", ".backend-gen/lock/tasks.json", "[]"],
    [
      "a rule over a field that is not there",
      ".backend-gen/lock/tasks.json",
      '{"table":"tasks","fields":[],"indexes":[],"filters":["x"],"sorts":[],"search":[]}',
    ],
  ])("that is damaged (%s) is one error that names the file", (_, path, text) => {
    const files = new Map([...serialiseLock(lock(["tasks"])), [path, text]]);
    const { value, diagnostics } = parseLock(files);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(["BG3002"]);
    expect(diagnostics[0]?.message).toContain(path);
  });

  it("of a newer backend-gen is refused by its version, whatever else is in it", () => {
    const text = JSON.stringify({ lock: 99, toolVersion: "9.0.0", anything: true });
    const { value, diagnostics } = parseLock(new Map([[projectPath, text]]));
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, message }) => [code, message.includes("9.0.0")])).toEqual([
      ["BG3003", true],
    ]);
  });
});
