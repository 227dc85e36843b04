import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const spec = `# my tasks
name: shop
auth: {strategy: none}
database:
  provider: postgres   # ours

resources:
  tasks:
    fields:
      title: string(1..200)   # what to do
`;

describe("resource in an empty folder", () => {
  it("makes the spec and the whole project", async () => {
    const root = temporaryFolder();
    const { code, out, err } = await runCli(root, [
      "resource",
      "tasks",
      "title:string:1..200",
      "done:boolean=false",
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(Object.keys(treeOf(root)).sort()).toEqual([
      ".backend-gen/.gitattributes",
      ".backend-gen/.gitignore",
      ".backend-gen/base/README.md.txt",
      ".backend-gen/base/app/main.py.txt",
      ".backend-gen/base/app/tasks.py.txt",
      ".backend-gen/cache.json",
      ".backend-gen/lock/project.json",
      ".backend-gen/lock/tasks.json",
      ".backend-gen/schema.json",
      ".backend-gen/undo",
      ".env.example",
      "README.md",
      "app/main.py",
      "app/tasks.py",
      "backend.yaml",
    ]);
    expect(out).toContain("create   app/tasks.py");
    expect(out).toContain("Done: 5 files created.");
    expect(out).toMatch(/Next:\n {2}tiny install +# install what it needs/);
  });

  it("takes the project's settings from the flags and its name from the folder", async () => {
    const root = temporaryFolder();
    await runCli(root, [
      "resource",
      "tasks",
      "title:string",
      "--auth",
      "none",
      "--database",
      "postgres",
      "--name",
      "shop",
    ]);
    expect(readFileSync(join(root, "README.md"), "utf8")).toBe("# shop\n");
    expect(readFileSync(join(root, "app/main.py"), "utf8")).toBe("none postgres: tasks\n");
  });

  it("lets a README and a LICENSE stay as they are", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "README.md": "mine\n", LICENSE: "free\n", ".git/HEAD": "ref\n" });
    const { code, out } = await runCli(root, ["resource", "tasks", "title:string"]);
    expect(code).toBe(0);
    expect(out).toContain("kept     README.md  yours: it was here before");
    expect(treeOf(root)).toMatchObject({ "README.md": "mine\n", LICENSE: "free\n", ".git/HEAD": "ref\n" });
    expect((await runCli(root, ["generate"])).out).toContain("Nothing to do");
  });

  it("refuses a folder with somebody's sources and names them", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "package.json": "{}", "src/index.js": "" });
    const { code, err } = await runCli(root, ["resource", "tasks", "title:string"]);
    expect(code).toBe(2);
    expect(err).toMatch(/BG3005.*package\.json, src/);
    expect(treeOf(root)).toEqual({ "package.json": "{}", "src/index.js": "" });
  });

  it("says how fields are written when there are none and nobody can be asked", async () => {
    const { code, err } = await runCli(temporaryFolder(), ["resource", "tasks"]);
    expect(code).toBe(2);
    expect(err).toContain("backend-gen resource tasks title:string:1..200");
  });

  it("reports every wrong field at once, each under its caret, and writes nothing", async () => {
    const root = temporaryFolder();
    const { code, err } = await runCli(root, ["resource", "tasks", "title:strng", "n:int", "done:bolean"]);
    expect(code).toBe(2);
    expect(err).toContain('did you mean "string"?');
    expect(err).toContain("> 1 | title:strng n:int done:bolean");
    expect(err).toContain(`\n    | ${" ".repeat(23)}^^^^^^\n`);
    expect(treeOf(root)).toEqual({});
  });
});

describe("resource in a project", () => {
  async function project(): Promise<string> {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": spec });
    expect((await runCli(root, ["generate"])).code).toBe(0);
    return root;
  }

  it("adds a resource to the spec, every other byte of it kept, and generates", async () => {
    const root = await project();
    const { document } = await runJson(root, ["resource", "labels", "name:string"]);
    expect(document.changes.filter(({ action }) => action !== "unchanged")).toEqual([
      { path: "app/labels.py", action: "create" },
      { path: "app/main.py", action: "update", how: "regenerated" },
      { path: "backend.yaml", action: "update", how: "patched" },
    ]);
    const text = readFileSync(join(root, "backend.yaml"), "utf8");
    expect(text.startsWith(spec)).toBe(true);
    expect(text).toContain("labels:");
  });

  it("adds fields to a resource that is there", async () => {
    const root = await project();
    expect(
      (await runCli(root, ["resource", "tasks", "title:string:1..200", "done:boolean=false"])).code,
    ).toBe(0);
    expect(readFileSync(join(root, "app/tasks.py"), "utf8")).toBe("title: string\ndone: boolean\n");
  });

  it("refuses a field that is there with another type, and shows where", async () => {
    const root = await project();
    const before = treeOf(root);
    const { code, err } = await runCli(root, ["resource", "tasks", "title:int"]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^backend\.yaml:10:\d+: error BG3010: tasks already has a field title: it is "string\(1\.\.200\)", not "int"/,
    );
    expect(treeOf(root)).toEqual(before);
  });

  it.each([
    [["--auth", "none"], "--auth"],
    [["--name", "other"], "--name"],
    [["--owner", "none"], "--owner"],
    [["--soft-delete"], "--soft-delete"],
  ])("refuses %j, which only counts for something new", async (flags, flag) => {
    const { code, err } = await runCli(await project(), ["resource", "tasks", "done:boolean", ...flags]);
    expect(code).toBe(2);
    expect(err).toContain(`${flag} only counts`);
  });

  it.each([
    ["yaml", "fields:\n  name: string\n", "owner: none\nfields:\n  street: string\n"],
    [
      "json",
      '{ "fields": { "name": "string" } }',
      '{\n  "owner": "none",\n  "fields": {\n    "street": "string"\n  }\n}\n',
    ],
  ])("gives a new resource a file of its own where others have one (%s)", async (ending, labels, made) => {
    const root = temporaryFolder();
    const main = ending === "json" ? '{ "name": "shop" }' : "name: shop\n";
    fillFolder(root, { [`backend.${ending}`]: main, [`resources/labels.${ending}`]: labels });
    const { code } = await runCli(root, ["resource", "places", "street:string", "--owner", "none"]);
    const tree = treeOf(root);
    expect([code, tree[`resources/places.${ending}`], tree[`backend.${ending}`]]).toEqual([0, made, main]);
    expect(tree["app/places.py"]).toBe("street: string\n");
  });

  it("leaves a resource with a file of its own to the user", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": spec, "resources/labels.yaml": "fields:\n  name: string\n" });
    const { code, err } = await runCli(root, ["resource", "labels", "colour:string"]);
    expect(code).toBe(2);
    expect(err).toContain("BG3011");
    expect(err).toContain("resources/labels.yaml");
  });

  it("reports a broken spec as it is, and does not touch it", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": "name: shop\nresources:\n  tasks:\n    fields:\n      a: strng\n" });
    const { code, err } = await runCli(root, ["resource", "tasks", "b:int"]);
    expect(code).toBe(2);
    expect(err).toMatch(/^backend\.yaml:5:/);
    expect(Object.keys(treeOf(root))).toEqual(["backend.yaml"]);
  });

  it("works on a JSON spec", async () => {
    const root = temporaryFolder();
    fillFolder(root, {
      "backend.json":
        '{\n  "name": "shop",\n  "resources": {\n    "tasks": { "fields": { "title": "string" } }\n  }\n}\n',
    });
    expect((await runCli(root, ["resource", "labels", "name:string"])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(root, "backend.json"), "utf8"))).toMatchObject({
      resources: { labels: { fields: { name: "string" } } },
    });
  });
});

describe("a new resource", () => {
  it("can be without an owner and with soft delete", async () => {
    const root = temporaryFolder();
    await runCli(root, ["resource", "tasks", "title:string"]);
    await runCli(root, ["resource", "countries", "code:string", "--owner", "none", "--soft-delete"]);
    expect(readFileSync(join(root, "app/countries.py"), "utf8")).toBe("# soft\ncode: string\n");
    expect(readFileSync(join(root, "app/tasks.py"), "utf8")).toBe("# owned\ntitle: string\n");
  });

  it("can be so in a new project too", async () => {
    const root = temporaryFolder();
    await runCli(root, ["resource", "countries", "code:string", "--owner", "none", "--soft-delete"]);
    expect(readFileSync(join(root, "app/countries.py"), "utf8")).toBe("# soft\ncode: string\n");
  });
});
