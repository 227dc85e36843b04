import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packageDependencies } from "../../src/patch/json/package-dependencies.js";
import { packageScripts } from "../../src/patch/json/package-scripts.js";
import { patchText } from "../../src/patch/run-patch.js";
import { runs } from "../support/runs.js";

const name = fc.constantFrom("@a/b", "fastify", "pg", "typescript", "zod-x", 'a"b', "{", "}", ",", ":", "[");
const section = fc.dictionary(name, fc.constantFrom("^1.0.0", "workspace:*", '"{', "\\", "}, "));
const manifest = fc.record(
  {
    name: fc.constantFrom("x", '"dependencies": {'),
    files: fc.array(fc.constantFrom("{", "}", '"')),
    scripts: section,
    dependencies: section,
    devDependencies: section,
    config: fc.record({ dependencies: section, scripts: section }),
  },
  { requiredKeys: [] },
);

const ADDED = [
  { name: "zod", range: "^4.0.0", isDev: false },
  { name: "drizzle-orm", range: "^0.45.0", isDev: false },
  { name: "drizzle-kit", range: "^0.31.0", isDev: true },
];
const dependencies = {
  kind: "dependencies",
  path: "package.json",
  id: "dependencies",
  what: "adds packages",
  format: "packageJson",
  packages: ADDED,
} as const;
const scripts = {
  kind: "scripts",
  path: "package.json",
  id: "scripts",
  what: "adds scripts",
  scripts: [{ name: "db:migrate", command: "drizzle-kit migrate" }],
} as const;

describe("package.json in any layout", () => {
  it("says what it said and the packages and scripts", () => {
    const layout = fc.record({ indent: fc.constantFrom(0, 2, 4, "\t"), head: fc.constantFrom("", "\uFEFF") });
    fc.assert(
      fc.property(manifest, layout, fc.constantFrom("\n", "\r\n"), (value, { indent, head }, eol) => {
        const text = `${head}${JSON.stringify(value, null, indent).replaceAll("\n", eol)}${eol}`;
        const result = patched(patched(text, "dependencies"), "scripts");
        expect(JSON.parse(result.slice(head.length))).toEqual({
          ...value,
          scripts: { ...value.scripts, "db:migrate": "drizzle-kit migrate" },
          dependencies: { ...value.dependencies, zod: "^4.0.0", "drizzle-orm": "^0.45.0" },
          devDependencies: { ...value.devDependencies, "drizzle-kit": "^0.31.0" },
        });
        expect(result.replaceAll("\r\n", "").includes("\n")).toBe(eol === "\n");
      }),
      runs(500),
    );
  });

  it("keeps the layout that JSON.stringify gives", () => {
    fc.assert(
      fc.property(manifest, fc.constantFrom(2, 4, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const result = patched(patched(text, "dependencies"), "scripts");
        expect(result).toBe(JSON.stringify(JSON.parse(result), null, indent));
      }),
      runs(500),
    );
  });
});

function patched(text: string, kind: "dependencies" | "scripts"): string {
  const outcome =
    kind === "scripts"
      ? patchText(text, scripts, packageScripts)
      : patchText(text, dependencies, packageDependencies);
  if (outcome.kind !== "patched") throw new Error(JSON.stringify(outcome));
  return outcome.text;
}
