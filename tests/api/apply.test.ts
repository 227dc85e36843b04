import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { apply, plan, type ProjectPlan } from "../../src/api/index.js";
import { main } from "../../src/cli/main.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { testHost } from "../host/test-host.js";
import { specFolder, specOf } from "./project.js";

/** What the command writes, the cache aside: only a run that has rendered leaves one. */
function madeIn(root: string) {
  return { ...treeOf(root), ".backend-gen/cache.json": null };
}

it("makes of a plan that went through JSON what the command makes", async () => {
  const [ours, theirs] = [specFolder("tasks"), specFolder("tasks")];
  const planned: ProjectPlan = JSON.parse(JSON.stringify(await plan({ cwd: ours })));
  const applied = await apply(planned, { cwd: ours });
  expect(applied).toMatchObject({ ok: true, isApplied: true, diagnostics: [], changes: planned.changes });
  expect(await main(["generate"], testHost(theirs))).toBe(0);
  expect(madeIn(ours)).toEqual(madeIn(theirs));
  expect(await main(["undo"], testHost(ours))).toBe(0);
  expect(treeOf(ours)).toEqual({ "backend.yaml": specOf("tasks") });
});

it("writes the spec that the plan was made of", async () => {
  const cwd = temporaryFolder();
  await apply(await plan({ cwd, spec: specOf("tasks") }), { cwd });
  expect(readFileSync(join(cwd, "backend.yaml"), "utf8")).toBe(specOf("tasks"));
  const more = await plan({ cwd, spec: specOf("tasks", "notes") });
  expect(more.changes).toContainEqual(expect.objectContaining({ action: "update", path: "backend.yaml" }));
  expect(await apply(more, { cwd })).toMatchObject({ ok: true });
  expect(readFileSync(join(cwd, "backend.yaml"), "utf8")).toBe(specOf("tasks", "notes"));
});

it("takes what plan gives as saved, which is what --dry-run --json prints", async () => {
  const cwd = specFolder("tasks");
  const host = testHost(cwd);
  await main(["generate", "--dry-run", "--json"], host);
  const printed: { readonly plan: ProjectPlan["saved"] } = JSON.parse(host.printed.out);
  const { saved } = await plan({ cwd });
  expect(saved).toEqual(printed.plan);
  expect(saved && (await apply(saved, { cwd }))).toMatchObject({ ok: true, isApplied: true });
});

it("changes nothing the second time", async () => {
  const cwd = specFolder("tasks");
  const planned = await plan({ cwd });
  await apply(planned, { cwd });
  const before = treeOf(cwd);
  expect(await apply(planned, { cwd })).toMatchObject({ ok: true, isApplied: true, changes: [] });
  expect(treeOf(cwd)).toEqual(before);
});

it.each<[string, string, (root: string) => void]>([
  ["the spec has changed", "BG3801", (root) => fillFolder(root, { "backend.yaml": specOf("notes") })],
  ["a file has appeared", "BG3801", (root) => fillFolder(root, { "app/main.py": "mine = 1\n" })],
  [
    "another run is under way",
    "BG3101",
    (root) => {
      const { pid, start } = runningProcess();
      fillFolder(root, { ".backend-gen/run.lock": JSON.stringify({ pid, start }) });
    },
  ],
])("refuses where %s, and writes nothing", async (_, code, slip) => {
  const cwd = specFolder("tasks");
  const planned = await plan({ cwd });
  slip(cwd);
  const before = treeOf(cwd);
  const refused = await apply(planned, { cwd });
  expect(refused).toMatchObject({ ok: false, isApplied: false, changes: [], diagnostics: [{ code }] });
  expect(treeOf(cwd)).toEqual(before);
});

it("refuses a plan that was edited, and one that was stopped", async () => {
  const cwd = specFolder("tasks");
  const { saved, ...planned } = await plan({ cwd });
  const edited = { ...planned, saved: saved && { ...saved, changes: saved.changes.slice(1) } };
  expect(await apply(edited, { cwd })).toMatchObject({ ok: false, diagnostics: [{ code: "BG3804" }] });
  expect(await apply({ ...planned, saved: null }, { cwd })).toMatchObject({
    diagnostics: [{ code: "BG3802" }],
  });
  expect(treeOf(cwd)).toEqual({ "backend.yaml": specOf("tasks") });
});

/** This one: the lock of a process that runs is nobody else's. */
function runningProcess() {
  const { processes } = testHost("/");
  return { pid: processes.ownId, start: processes.startOf(processes.ownId) };
}
