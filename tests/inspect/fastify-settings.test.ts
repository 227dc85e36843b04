import { describe, expect, it } from "vitest";
import { inspectFastify } from "../../src/inspect/fastify/inspect-fastify.js";
import { factLines, projectOf } from "./project-folder.js";

const SCHEMA = 'import { z } from "zod";\nconst schema = z.object({ PORT: z.string() });\n';
const ENV = `${SCHEMA}export const env = schema.parse(process.env);\n`;
const MANIFEST = JSON.stringify({ dependencies: { fastify: "^5.12.0", zod: "^4.6.0" } });

function settingsIn(files: Readonly<Record<string, string>>) {
  const { facts } = inspectFastify(projectOf({ "package.json": MANIFEST, ...files }));
  return factLines(facts.get("settings") ?? { kind: "none" });
}

describe("the settings of a Fastify project", () => {
  it.each([
    ["what a schema makes of process.env", ENV, "certain src/lib/env.ts:env ← src/lib/env.ts:3"],
    [
      "what holds them, beside a function that gives them",
      `${SCHEMA}export function load() {\n  return schema.parse(process.env);\n}\nexport const config = load();\n`,
      "certain src/lib/env.ts:config ← src/lib/env.ts:4",
    ],
    [
      "a function, where nothing else gives them",
      `${SCHEMA}export const loadEnv = () => schema.parse(process.env);\n`,
      "certain src/lib/env.ts:loadEnv ← src/lib/env.ts:3",
    ],
    [
      "a name rather than the file as a whole",
      `${ENV}export default env;\n`,
      "certain src/lib/env.ts:env ← src/lib/env.ts:3",
    ],
    [
      "envalid's",
      'import { cleanEnv, str } from "envalid";\nexport default cleanEnv(process.env, { A: str() });\n',
      "certain src/lib/env.ts:default ← src/lib/env.ts:2",
    ],
    ["not what is made of something else", `${SCHEMA}export const env = schema.parse({});\n`, "none"],
  ])("are %s", (_what, text, expected) => {
    expect(settingsIn({ "src/lib/env.ts": text })).toEqual(expected);
  });

  it("are those of several that are plainly named so", () => {
    const other = `${SCHEMA}export const flags = schema.parse(process.env);\n`;
    expect(settingsIn({ "src/env.ts": ENV, "src/flags.ts": other })).toBe(
      "likely src/env.ts:env ← src/env.ts:3",
    );
    expect(settingsIn({ "src/env.ts": ENV, "src/other/env.ts": ENV })).toEqual([
      "perhaps src/env.ts:env ← src/env.ts:3",
      "perhaps src/other/env.ts:env ← src/other/env.ts:3",
    ]);
  });

  it("are shown by their file where nothing more can be said, and only where there is one", () => {
    const plain = "export const config = { port: process.env.PORT };\n";
    expect(settingsIn({ "src/config.ts": plain })).toBe("likely src/config.ts ← src/config.ts:1");
    expect(settingsIn({ "src/config.ts": plain, "src/env.ts": plain })).toBe("none");
  });
});
