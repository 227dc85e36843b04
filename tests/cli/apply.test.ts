import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";
import { changed, madeIn, planned, specOf } from "./saved-plans.js";

describe("apply", () => {
  it("makes of a plan the very tree that the run would have made", async () => {
    const [saved, direct] = [await planned(), await changed()];
    const { code, out, err } = await runCli(saved, ["apply", "plan.json"]);
    const ran = await runCli(direct, ["generate", "--allow-destructive"]);
    expect([code, err, out]).toEqual([0, "", ran.out]);
    expect(madeIn(saved)).toEqual(madeIn(direct));
    expect((await runCli(saved, ["generate", "--allow-destructive"])).out).toMatch(/^Nothing to do/);
  });

  it("makes a new project of a plan that lies beside its spec", async () => {
    const [saved, direct] = [temporaryFolder(), temporaryFolder()];
    for (const root of [saved, direct]) fillFolder(root, { "backend.yaml": specOf("tasks") });
    writeFileSync(join(saved, "plan.json"), ""); // As the shell does, before the command runs.
    writeFileSync(
      join(saved, "plan.json"),
      (await runCli(saved, ["generate", "--allow-destructive", "--dry-run", "--json"])).out,
    );
    expect((await runCli(saved, ["apply", "plan.json"])).code).toBe(0);
    await runCli(direct, ["generate", "--allow-destructive"]);
    expect(madeIn(saved)).toEqual(madeIn(direct));
  });

  it("does what resource has planned, the spec included", async () => {
    const [saved, direct, elsewhere] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const argv = ["resource", "tasks", "title:string", "--name", "shop"];
    const plan = join(elsewhere, "some-plan.json");
    writeFileSync(plan, `\uFEFF${(await runCli(saved, [...argv, "--dry-run", "--json"])).out}`);
    expect(treeOf(saved)).toEqual({});
    expect((await runCli(saved, ["apply", plan])).code).toBe(0);
    await runCli(direct, argv);
    expect(madeIn(saved)).toEqual(madeIn(direct));
  });

  it("does what rename has planned, with the files that move", async () => {
    const [saved, direct] = [await changed(), await changed()];
    for (const root of [saved, direct]) await runCli(root, ["generate", "--allow-destructive"]);
    const argv = ["rename", "tasks", "todos"];
    fillFolder(saved, { "plan.json": (await runCli(saved, [...argv, "--dry-run", "--json"])).out });
    expect((await runCli(saved, ["apply", "plan.json"])).code).toBe(0);
    await runCli(direct, argv);
    expect(madeIn(saved)).toEqual(madeIn(direct));
    expect(madeIn(saved)).toHaveProperty(["app/todos.py"]);
  });

  it("says the second time that it is done, and writes nothing", async () => {
    const root = await planned();
    await runCli(root, ["apply", "plan.json"]);
    const before = treeOf(root);
    expect(await runCli(root, ["apply", "plan.json"])).toEqual({
      code: 0,
      out: "Nothing to do: the plan is applied already.\n",
      err: "",
    });
    expect(treeOf(root)).toEqual(before);
  });

  it("shows with --dry-run what it would do, and writes nothing", async () => {
    const root = await planned();
    const before = treeOf(root);
    const [shown, wanted] = [
      await runCli(root, ["apply", "plan.json", "--dry-run", "--diff", "-q"]),
      await runCli(root, ["generate", "--allow-destructive", "--dry-run", "--diff", "-q"]),
    ];
    expect([shown.code, shown.out]).toEqual([0, wanted.out]);
    expect(treeOf(root)).toEqual(before);
  });

  it("reports what it did with --json", async () => {
    const root = await planned();
    const dry = await runJson(root, ["generate", "--allow-destructive", "--dry-run"]);
    const { document } = await runJson(root, ["apply", "plan.json"]);
    expect(document).toEqual({
      ...dry.document,
      command: "apply",
      dryRun: false,
      applied: true,
      // What a migration takes away was said when it was planned.
      diagnostics: [],
      plan: undefined,
    });
  });

  it("keeps to what was decided when it was planned", async () => {
    const root = await changed();
    writeFileSync(join(root, "app/members.py"), "name: int\n");
    const { document } = await runJson(root, [
      "generate",
      "--allow-destructive",
      "--dry-run",
      "--on-conflict=markers",
    ]);
    writeFileSync(join(root, "plan.json"), JSON.stringify(document));
    const { code, err } = await runCli(root, ["apply", "plan.json"]);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("warning BG3021: app/members.py has conflict markers"),
    ]);
    expect(readFileSync(join(root, "app/members.py"), "utf8")).toContain("<<<<<<< yours");
  });
});
