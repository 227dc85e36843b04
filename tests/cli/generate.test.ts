import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseLock } from "../../src/plan/lock.js";
import type { Target } from "../../src/targets/target.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";
import { testEngine, tinyTarget } from "./test-engine.js";

const specOf = (...resources: readonly string[]) =>
  `name: shop\nresources:\n${resources.map((name) => `  ${name}:\n    fields:\n      title: string\n      price: decimal(6,2) = 1.50\n    sort: [created_at, title]\n`).join("")}`;

async function project(...resources: readonly string[]): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": specOf(...resources) });
  expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
  return root;
}

describe("generate", () => {
  it.each(["backend.yaml", "backend.yml", "backend.json"])(
    "makes a folder that has only a %s a project",
    async (name) => {
      const root = temporaryFolder();
      const text = name.endsWith("json")
        ? '{"name":"shop","resources":{"tasks":{"fields":{"title":"string"}}}}'
        : specOf("tasks");
      fillFolder(root, { [name]: text });
      expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
      expect(treeOf(root)).toMatchObject({ [name]: text, "README.md": "# shop\n" });
    },
  );

  it("of an unchanged spec changes nothing and says so", async () => {
    const root = await project("tasks");
    const before = treeOf(root);
    const { code, out, err } = await runCli(root, ["generate", "--allow-destructive"]);
    expect([code, out, err]).toEqual([
      0,
      "Nothing to do: the project is what its spec says (4 files).\n",
      "",
    ]);
    expect(treeOf(root)).toEqual(before);
  });

  it("hands the target the last blueprint exactly as it was resolved, and the files that it reads", async () => {
    const root = await project("tasks", "labels");
    fillFolder(root, { "versions/1.py": "one", "versions/deep/2.py": "two", "versions/note.txt": "no" });
    let facts: unknown;
    const target = {
      ...tinyTarget,
      build: (...[blueprint, given]: Parameters<typeof tinyTarget.build>) => {
        facts = { previous: given.previous, files: [...given.files] };
        expect(given.previous).toStrictEqual(blueprint);
        return tinyTarget.build(blueprint, given);
      },
    };
    expect(
      (
        await runCli(root, ["generate", "--allow-destructive"], {
          engine: { loadTarget: () => Promise.resolve(target) },
        })
      ).code,
    ).toBe(0);
    expect(facts).toMatchObject({
      files: [
        ["versions/1.py", "one"],
        ["versions/deep/2.py", "two"],
      ],
    });
  });

  it("hands a target nothing of the last blueprint when another target made it", async () => {
    const root = await project("tasks");
    let previous: unknown;
    const target: Target = {
      ...tinyTarget,
      build: (blueprint, given) => {
        ({ previous } = given);
        return tinyTarget.build(blueprint, given);
      },
    };
    writeFileSync(join(root, "backend.yaml"), `target: fastify\n${specOf("tasks")}`);
    await runCli(root, ["generate", "--allow-destructive"], {
      engine: { loadTarget: () => Promise.resolve(target) },
    });
    expect(previous).toBeNull();
  });

  it("deletes the files of a resource that is gone, and its lock", async () => {
    const root = await project("tasks", "labels");
    writeFileSync(join(root, "backend.yaml"), specOf("tasks"));
    await runCli(root, ["generate", "--allow-destructive"]);
    expect(Object.keys(treeOf(root)).filter((path) => path.includes("labels"))).toEqual([]);
  });

  it("applies nothing at all when one file is in conflict, and exits 1", async () => {
    const root = await project("tasks");
    writeFileSync(join(root, "app/main.py"), "edited\n");
    writeFileSync(join(root, "backend.yaml"), specOf("tasks", "labels"));
    const before = treeOf(root);
    const { code, out, err } = await runCli(root, ["generate", "--allow-destructive"]);
    expect(code).toBe(1);
    expect(out).toContain("Nothing was written: 1 file in conflict.");
    expect(err).toMatch(/error BG3001: app\/main\.py conflicts/);
    expect(treeOf(root)).toEqual(before);
  });

  it("leaves an edited file alone that the spec has nothing new for", async () => {
    const root = await project("tasks");
    writeFileSync(join(root, "app/tasks.py"), "edited\n");
    writeFileSync(join(root, "backend.yaml"), specOf("tasks", "labels"));
    expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
    expect(readFileSync(join(root, "app/tasks.py"), "utf8")).toBe("edited\n");
  });

  it("does not bring back a file that the user deleted, and says so once", async () => {
    const root = await project("tasks");
    rmSync(join(root, "app/tasks.py"));
    expect((await runCli(root, ["generate", "--allow-destructive"])).out).toContain(
      "kept     app/tasks.py  you deleted it",
    );
    expect((await runCli(root, ["generate", "--allow-destructive"])).out).toMatch(/^Nothing to do/);
    expect(Object.keys(treeOf(root))).not.toContain("app/tasks.py");
  });

  it("treats a CRLF checkout as unedited and keeps its line endings", async () => {
    const root = await project("tasks");
    for (const path of ["app/main.py", "app/tasks.py", "README.md"]) {
      writeFileSync(join(root, path), readFileSync(join(root, path), "utf8").replaceAll("\n", "\r\n"));
    }
    expect((await runCli(root, ["generate", "--allow-destructive"])).out).toMatch(/^Nothing to do/);
    writeFileSync(join(root, "backend.yaml"), specOf("tasks", "labels").replaceAll("\n", "\r\n"));
    expect((await runCli(root, ["generate", "--allow-destructive"])).code).toBe(0);
    expect(readFileSync(join(root, "app/main.py"), "utf8")).toBe("jwt postgres: labels tasks\r\n");
  });

  it("says what is missing where there is no spec", async () => {
    expect(await runCli(temporaryFolder(), ["generate", "--allow-destructive"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("BG3006"),
    });
  });

  it("refuses two main specs", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": specOf("a"), "backend.json": "{}" });
    expect(await runCli(root, ["generate", "--allow-destructive"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("BG3004"),
    });
  });

  it("refuses a folder with foreign files beside the spec", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": specOf("a"), "main.py": "print()" });
    expect(await runCli(root, ["generate", "--allow-destructive"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("main.py"),
    });
  });

  it("says that a project has lost its spec", async () => {
    const root = await project("tasks");
    rmSync(join(root, "backend.yaml"));
    expect(await runCli(root, ["generate", "--allow-destructive"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("BG3009"),
    });
  });

  it("stops at a damaged lock", async () => {
    const root = await project("tasks");
    writeFileSync(join(root, ".backend-gen/lock/tasks.json"), "{");
    expect(await runCli(root, ["generate", "--allow-destructive"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("BG3002"),
    });
  });

  it("gives the same bytes in two folders", async () => {
    expect(treeOf(await project("tasks", "labels"))).toEqual(treeOf(await project("tasks", "labels")));
  });

  it("keeps a lock that reads back", async () => {
    const root = await project("tasks");
    const tree = treeOf(root);
    const files = Object.entries(tree).filter((entry): entry is [string, string] => entry[1] !== null);
    expect(parseLock(new Map(files)).value).toMatchObject({
      toolVersion: testEngine().version,
      once: [".env.example"],
    });
  });
});

describe("a dry run", () => {
  it("writes nothing and says what would happen", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": specOf("tasks") });
    const { code, out } = await runCli(root, ["--dry-run", "generate"]);
    expect(code).toBe(0);
    expect(out).toContain("Nothing was written (dry run). It would be: 4 files created.");
    expect(Object.keys(treeOf(root))).toEqual(["backend.yaml"]);
  });

  it("plans exactly what the run does", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": specOf("tasks") });
    const dry = await runJson(root, ["generate", "--allow-destructive", "--dry-run", "--diff"]);
    const wet = await runJson(root, ["generate", "--allow-destructive", "--diff"]);
    expect(wet.document.changes).toEqual(dry.document.changes);
    expect([dry.document.applied, wet.document.applied]).toEqual([false, true]);
  });

  it("does not make the folder of a new project", async () => {
    const root = temporaryFolder();
    const { code } = await runCli(root, ["init", "new", "--resource", "tasks title:string", "--dry-run"]);
    expect([code, treeOf(root)]).toEqual([0, {}]);
  });
});

describe("--diff", () => {
  it("shows every change as a unified diff", async () => {
    const root = await project("tasks");
    writeFileSync(join(root, "backend.yaml"), specOf("tasks", "labels"));
    const { out } = await runCli(root, ["generate", "--allow-destructive", "--diff", "--dry-run"]);
    expect(out).toContain(
      "--- a/app/main.py\n+++ b/app/main.py\n@@ -1,1 +1,1 @@\n-jwt postgres: tasks\n+jwt postgres: labels tasks\n",
    );
    expect(out).toContain("--- /dev/null\n+++ b/app/labels.py\n");
  });
});
