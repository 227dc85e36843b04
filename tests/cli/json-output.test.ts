import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";
import { runCli, runJson, type World } from "./run-cli.js";

const schema: unknown = JSON.parse(
  readFileSync(new URL("../../docs/json-output.schema.json", import.meta.url), "utf8"),
);
if (typeof schema !== "object" || schema === null) throw new Error("the schema is no object");
const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

const spec = "name: shop\nresources:\n  tasks:\n    fields:\n      title: string\n";

interface Case {
  readonly name: string;
  readonly argv: readonly string[];
  readonly code: number;
  readonly files?: Readonly<Record<string, string>>;
  readonly world?: World;
}

const crash: World = {
  engine: {
    resolve: () => {
      throw new Error("unforeseen");
    },
  },
};

const cases: readonly Case[] = [
  { name: "a new project", argv: ["resource", "tasks", "title:string"], code: 0 },
  { name: "a new project with diffs", argv: ["resource", "tasks", "title:string", "--diff"], code: 0 },
  { name: "a dry run", argv: ["--dry-run", "generate"], code: 0, files: { "backend.yaml": spec } },
  {
    name: "a dry run with a conflict",
    argv: ["--dry-run", "generate"],
    code: 1,
    files: {
      "backend.yaml": spec,
      "README.md": "<<<<<<< yours\n",
      ".backend-gen/base/README.md.txt": "ours",
    },
  },
  { name: "no plan", argv: ["apply", "plan.json"], code: 2, files: { "backend.yaml": spec } },
  { name: "a fine spec", argv: ["validate"], code: 0, files: { "backend.yaml": spec } },
  {
    name: "a kept README",
    argv: ["generate"],
    code: 0,
    files: { "backend.yaml": spec, "README.md": "mine" },
  },
  { name: "init", argv: ["init", "x", "--resource", "tasks title:string"], code: 0 },
  {
    name: "a conflict",
    argv: ["generate"],
    code: 1,
    files: {
      "backend.yaml": spec,
      "README.md": "<<<<<<< yours\n",
      ".backend-gen/base/README.md.txt": "ours",
    },
  },
  { name: "a broken spec", argv: ["generate"], code: 2, files: { "backend.yaml": "name: [\n" } },
  { name: "a wrong spec", argv: ["validate"], code: 2, files: { "backend.yaml": "nam: x\n" } },
  { name: "a wrong field", argv: ["resource", "tasks", "title:strng"], code: 2 },
  { name: "missing fields", argv: ["resource", "tasks"], code: 2 },
  { name: "a missing resource", argv: ["init"], code: 2 },
  { name: "no spec", argv: ["validate"], code: 2 },
  { name: "foreign files", argv: ["generate"], code: 2, files: { "backend.yaml": spec, "main.py": "" } },
  { name: "an unknown command", argv: ["genrate"], code: 2 },
  { name: "an unknown option", argv: ["generate", "--dry-rum"], code: 2 },
  { name: "a missing argument", argv: ["resource"], code: 2 },
  { name: "a wrong choice", argv: ["init", "--auth", "magic"], code: 2 },
  { name: "no command", argv: [], code: 2 },
  { name: "no such folder", argv: ["-C", "nowhere", "generate"], code: 3 },
  {
    name: "a token",
    argv: ["token", "--user", "ana"],
    code: 0,
    files: { "backend.yaml": spec, ".env": `JWT_SECRET=${"0123456789abcdef".repeat(2)}\n` },
  },
  {
    name: "no secret for a token",
    argv: ["token", "--user", "ana"],
    code: 3,
    files: { "backend.yaml": spec },
  },
  { name: "our bug", argv: ["validate"], code: 70, files: { "backend.yaml": spec }, world: crash },
];

describe("--json prints exactly one document that the schema describes", () => {
  it.each(cases)("for $name ($code)", async ({ argv, code, files, world }) => {
    const root = temporaryFolder();
    fillFolder(root, files ?? {});
    const ran = await runJson(root, argv, world);
    expect(validate(ran.document) ? null : validate.errors).toBeNull();
    expect([ran.code, ran.document.exitCode, ran.document.ok, ran.err]).toEqual([code, code, code === 0, ""]);
    expect(ran.out).not.toContain(root);
  });

  it("for an API that would break (1)", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": spec });
    await runCli(root, ["generate"]);
    fillFolder(root, { "backend.yaml": spec.replace("title: string", "name: string?") });
    const { document, code } = await runJson(root, ["compat", "--against", "."]);
    expect(validate(document) ? null : validate.errors).toBeNull();
    expect([code, document.exitCode, document.ok]).toEqual([1, 1, false]);
  });

  it("and no document that says less passes", () => {
    expect(validate({ version: 1 })).toBe(false);
    expect(
      validate({
        version: 1,
        command: "generate",
        ok: true,
        exitCode: 0,
        root: ".",
        project: null,
        dryRun: false,
        applied: true,
        changes: [{ path: "a", action: "update" }],
        state: [],
        diagnostics: [],
        nextSteps: [],
      }),
    ).toBe(false);
  });
});

describe("the document", () => {
  it("says where a problem begins and ends", async () => {
    const root = temporaryFolder();
    fillFolder(root, { "backend.yaml": "name: shop\nresources:\n  tasks:\n    fields:\n      a: strng\n" });
    const { document } = await runJson(root, ["validate"]);
    expect(document.diagnostics).toMatchObject([
      { code: "BG1003", severity: "error", file: "backend.yaml", line: 5, column: 10, endLine: 5 },
    ]);
  });

  it("is the same in two folders", async () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    const argv = ["resource", "tasks", "title:string", "--name", "shop", "--diff", "--json"];
    expect(await runCli(one, argv)).toEqual(await runCli(other, argv));
  });

  it("tells what is unchanged, patched and regenerated", async () => {
    const root = temporaryFolder();
    await runCli(root, ["resource", "tasks", "title:string"]);
    writeFileSync(join(root, "app/tasks.py"), "edited");
    const { document } = await runJson(root, ["resource", "labels", "name:string"]);
    expect(document.changes.map(({ path, action, how }) => [path, action, how])).toEqual([
      [".env.example", "unchanged", undefined],
      ["README.md", "unchanged", undefined],
      ["app/labels.py", "create", undefined],
      ["app/main.py", "update", "regenerated"],
      ["app/tasks.py", "unchanged", undefined],
      ["backend.yaml", "update", "patched"],
    ]);
  });
});
