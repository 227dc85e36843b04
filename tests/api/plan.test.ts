import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { apply, check, plan, version, type PlanOptions } from "../../src/api/index.js";
import { toolVersion } from "../../src/cli/version.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { specFolder, specOf } from "./project.js";

afterEach(() => vi.restoreAllMocks());

describe("plan", () => {
  it("names every file with its text, writes nothing and prints nothing", async () => {
    const prints = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
    const cwd = specFolder("tasks");
    const before = treeOf(cwd);
    const planned = await plan({ cwd });
    expect(planned).toMatchObject({
      ok: true,
      exitCode: 0,
      project: { name: "shop", target: "fastapi" },
      diagnostics: [],
    });
    expect(planned.changes).toContainEqual({
      action: "create",
      path: "app/tasks/models.py",
      text: expect.stringContaining("class Task("),
    });
    expect(treeOf(cwd)).toEqual(before);
    for (const print of prints) expect(print).not.toHaveBeenCalled();
  });

  it("is plain data: JSON keeps all of it", async () => {
    const planned = await plan({ cwd: specFolder("tasks") });
    expect(JSON.parse(JSON.stringify(planned))).toEqual(planned);
  });

  it("gives what is wrong with a spec, with its place, and nothing to apply", async () => {
    const planned = await plan({ cwd: temporaryFolder(), spec: specOf("tasks").replace("string", "strng") });
    expect(planned).toMatchObject({ ok: false, exitCode: 2, project: null, changes: [], saved: null });
    expect(planned.diagnostics).toEqual([
      expect.objectContaining({
        severity: "error",
        span: expect.objectContaining({ file: "backend.yaml", line: 3 }),
      }),
    ]);
  });

  it("gives conflicts, and nothing to apply, until it is told what becomes of them", async () => {
    const cwd = specFolder("tasks");
    fillFolder(cwd, { "app/main.py": "mine = 1\n" });
    const stopped = await plan({ cwd, spec: specOf("tasks") });
    expect(stopped).toMatchObject({ ok: false, saved: null });
    rmSync(join(cwd, "app"), { recursive: true });
    await apply(await plan({ cwd }), { cwd });
    fillFolder(cwd, { "app/tasks/models.py": "mine = 1\n" });
    const spec = specOf("tasks").replace("title", "name");
    const options = { cwd, spec, allowDestructive: true };
    expect(await plan(options)).toMatchObject({ ok: false, exitCode: 1, saved: null });
    expect(await plan({ ...options, onConflict: "ours" })).toMatchObject({ ok: true });
  });

  it("refuses a project that a killed run has left half-way, and mends nothing", async () => {
    const cwd = specFolder("tasks");
    fillFolder(cwd, { ".backend-gen/journal.json": "{}" });
    const before = treeOf(cwd);
    const { diagnostics } = await plan({ cwd });
    expect(diagnostics.map(({ code }) => code)).toEqual(["BG3305"]);
    expect(treeOf(cwd)).toEqual(before);
  });

  it("says that there is no such folder", async () => {
    const cwd = join(temporaryFolder(), "gone");
    expect(await plan({ cwd })).toMatchObject({ ok: false, exitCode: 3, diagnostics: [{ code: "BG3109" }] });
  });

  it.each<[object, RegExp]>([
    [{ cdw: "x" }, /cdw/],
    [{ onConflict: "mine" }, /onConflict: .*"markers"/],
    [{ adopt: true, overwrite: true }, /adopt and overwrite exclude each other/],
  ])("throws where its options are wrong: %j", async (options: PlanOptions, message) => {
    await expect(plan(options)).rejects.toThrow(message);
    await expect(plan(options)).rejects.toThrow(TypeError);
  });

  it("takes an option that is undefined for one that was not given", async () => {
    const options: object = { cwd: specFolder("tasks"), spec: undefined, onConflict: undefined };
    expect(await plan(options)).toMatchObject({ ok: true });
  });
});

describe("check", () => {
  it("tells a project that is what its spec says from one that is not", async () => {
    const cwd = specFolder("tasks");
    expect(await check({ cwd })).toMatchObject({ ok: false, diagnostics: [{ code: "BG3306" }] });
    await apply(await plan({ cwd }), { cwd });
    expect(await check({ cwd })).toMatchObject({ ok: true, changes: [], diagnostics: [] });
    fillFolder(cwd, { "backend.yaml": specOf("tasks", "notes") });
    expect(await check({ cwd })).toMatchObject({ ok: false, exitCode: 1, project: { name: "shop" } });
  });
});

it("version is that of the package", () => {
  expect(version).toBe(toolVersion());
});
