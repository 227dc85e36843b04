import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/repository.mjs";

// The probes are no files, so the rules that ask the compiler about them are switched off.
const eslint = new ESLint({ cwd: ROOT, overrideConfig: [tseslint.configs.disableTypeChecked] });

async function rulesBrokenBy(text: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  const rules = (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
  return [...new Set(rules)].sort();
}

/** A file that imports one other file and does nothing wrong beside. */
function importing(path: string): string {
  return `import * as other from "${path}";\nexport const names = Object.keys(other);\n`;
}

describe("the rooms of src/", () => {
  it.each([
    ["spec", "../blueprint/blueprint.js"],
    ["blueprint", "../plan/change.js"],
    ["blueprint", "../targets/target.js"],
    ["targets", "../plan/change.js"],
    ["render", "../blueprint/blueprint.js"],
    ["patch", "../blueprint/blueprint.js"],
    ["evolution", "../spec/spec.js"],
    ["plan", "../spec/spec.js"],
    ["host", "../blueprint/blueprint.js"],
    ["diagnostics", "../spec/spec.js"],
    ["spec", "../../tests/support/repository.mjs"],
  ])("refuse an import from %s of %s", async (room, path) => {
    expect(await rulesBrokenBy(importing(path), `src/${room}/probe.ts`)).toEqual([
      "import-x/no-restricted-paths",
    ]);
  });

  it.each([
    ["blueprint", "../spec/spec.js"],
    ["patch", "../spec/spec.js"],
    ["evolution", "../blueprint/blueprint.js"],
    ["plan", "../blueprint/blueprint.js"],
    ["targets", "../blueprint/blueprint.js"],
    ["host", "../plan/change.js"],
    ["spec", "../diagnostics/diagnostic.js"],
    ["cli", "../targets/target.js"],
  ])("allow an import from %s of %s", async (room, path) => {
    expect(await rulesBrokenBy(importing(path), `src/${room}/probe.ts`)).toEqual([]);
  });
});

describe("the machine", () => {
  const moduleNames = [
    "node:fs",
    "node:fs/promises",
    "fs",
    "node:child_process",
    "node:process",
    "execa",
    "inquirer",
  ];

  it.each(moduleNames)("is out of reach of a pure room through %s", async (name) => {
    expect(await rulesBrokenBy(importing(name), "src/plan/probe.ts")).toEqual(["no-restricted-imports"]);
    expect(await rulesBrokenBy(importing(name), "src/host/probe.ts")).toEqual([]);
    expect(await rulesBrokenBy(importing(name), "src/cli/probe.ts")).toEqual([]);
  });

  it.each(["node:fs", "execa"])("is out of reach through an import at run time of %s", async (name) => {
    const text = `export const load = () => import("${name}");\n`;
    expect(await rulesBrokenBy(text, "src/render/probe.ts")).toEqual(["no-restricted-syntax"]);
    expect(await rulesBrokenBy(text, "src/host/probe.ts")).toEqual([]);
  });

  it.each(["process.cwd()", "console.log(1)"])(
    "is out of reach through the global of %s",
    async (expression) => {
      const text = `export const probe = () => ${expression};\n`;
      expect(await rulesBrokenBy(text, "src/spec/probe.ts")).toEqual(["no-restricted-globals"]);
      expect(await rulesBrokenBy(text, "src/cli/probe.ts")).toEqual([]);
    },
  );
});

describe("what differs from run to run", () => {
  it.each(["Math.random()", "Date.now()", '"a".localeCompare("b")'])("is refused: %s", async (expression) => {
    const text = `export const probe = () => ${expression};\n`;
    expect(await rulesBrokenBy(text, "src/plan/probe.ts")).toEqual(["no-restricted-properties"]);
  });

  it("is refused: the time", async () => {
    const text = "export const probe = () => new Date();\n";
    expect(await rulesBrokenBy(text, "src/plan/probe.ts")).toEqual(["no-restricted-syntax"]);
  });
});

describe("the size of things", () => {
  it("keeps functions to 60 lines", async () => {
    const text = `export function probe(): number {\n${"  Math.abs(1);\n".repeat(60)}  return 1;\n}\n`;
    expect(await rulesBrokenBy(text, "src/plan/probe.ts")).toEqual(["max-lines-per-function"]);
  });

  it("keeps files to 250 lines", async () => {
    const text = Array.from({ length: 251 }, (_, index) => `export const probe${index} = ${index};\n`).join(
      "",
    );
    expect(await rulesBrokenBy(text, "src/plan/probe.ts")).toEqual(["max-lines"]);
  });

  it("keeps functions to three parameters", async () => {
    const text =
      "export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n";
    expect(await rulesBrokenBy(text, "src/plan/probe.ts")).toEqual(["@typescript-eslint/max-params"]);
  });
});
