import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ROOT } from "../support/repository.mjs";
import { runCommand } from "../support/run-command.mjs";

const TSC = join(ROOT, "node_modules", "typescript", "bin", "tsc");
/** As strict as it gets, the package's declarations included, and no types but its own and those of node. */
const TSCONFIG = {
  compilerOptions: {
    target: "ES2023",
    module: "NodeNext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    types: ["node"],
    typeRoots: [join(ROOT, "node_modules", "@types")],
  },
  files: ["example.ts"],
};

let folder: string;

/** The code block of docs/api.md in a language, as it is printed. */
async function blockOf(language: string): Promise<string> {
  const text = await readFile(join(ROOT, "docs", "api.md"), "utf8");
  const block = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "m").exec(text)?.[1];
  if (block === undefined) throw new Error(`docs/api.md has no ${language}`);
  return block;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "backend-gen-api-"));
  await symlink(dirname(dirname(inject("tool"))), join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
  await writeFile(join(folder, "example.ts"), await blockOf("ts"));
  await writeFile(join(folder, "later.js"), await blockOf("js"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the examples of docs/api.md, from the packed tool", () => {
  it("compile and run, the one in TypeScript", async () => {
    const compiled = await runCommand(process.execPath, [TSC], { cwd: folder });
    expect([compiled.code, compiled.stdout]).toEqual([0, ""]);
    const { code, stdout, stderr } = await runCommand(process.execPath, ["example.js"], { cwd: folder });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^create backend\.yaml\n/m);
    expect(stdout).toMatch(/^create app\/tasks\/models\.py\n[^]*\ntrue\n$/m);
  });

  it("run on its project, the one in JavaScript", async () => {
    const { code, stdout, stderr } = await runCommand(process.execPath, ["later.js"], { cwd: folder });
    expect([code, stdout, stderr]).toEqual([0, "true true\ntrue 0\n", ""]);
    expect(await readFile(join(folder, "my-backend/app/tasks/models.py"), "utf8")).toContain("due_date");
  });
});
