import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Patch } from "../../src/patch/patch.js";
import { runPatch } from "../../src/patch/run-patch.js";
import { singlePatches } from "../../src/patch/single-patches.js";
import { takeOut } from "../../src/patch/take-out.js";
import { runs } from "../support/runs.js";

const NAMES = ["DATABASE_URL", "JWT_SECRET", "JWT_ISSUER"];
const PATCH: Patch = {
  kind: "typescriptFields",
  path: "src/env.ts",
  id: "settings",
  what: "adds the settings of the resources",
  symbol: "env",
  fields: NAMES.map((name) => ({ name, line: `${name}: z.string().optional()` })),
};
const ENVIRONMENT = { PORT: "80", HOST: "a", URL: "https://a.example", PATH: "/bin" };

const entry = fc.constantFrom(
  "PORT: z.coerce.number().default(3000)",
  "PORT: z.string().refine((env) => env.length > 0)",
  "HOST: z.string().default('}')",
  "'HOST': z.string()",
  "URL: z.url().optional()",
  "FLAG: z.string().optional().transform((text) => text === '1')",
  "JWT_SECRET: z.string().optional()",
  "MODE: z.enum(['a', 'b'])\n>>.default('a')",
  "...shared",
  "TOOL: z.preprocess(() => 'x', z.string())",
);
const comment = fc.constantFrom(
  "",
  "",
  " // JWT_ISSUER: z.string(),",
  " /* } */",
  "\n// DATABASE_URL: z.url(),",
);

/** Entries of an object, in one line or on lines of their own. */
const object = fc
  .record({
    entries: fc.uniqueArray(fc.tuple(entry, comment), { maxLength: 5, selector: ([one]) => one.slice(0, 3) }),
    isOneLine: fc.boolean(),
    last: fc.constantFrom(",", ""),
  })
  .map(({ entries, isOneLine, last }) => {
    if (entries.length === 0) return "{}";
    if (isOneLine) return `{ ${entries.map(([one]) => one).join(", ")}${last} }`;
    const lines = entries.map(
      ([one, beside], at) => `>${one}${at === entries.length - 1 ? last : ","}${beside}`,
    );
    return `{\n${lines.join("\n")}\n}`;
  });

const made = fc.constantFrom(
  (shape: string) => `const env = z.object(${shape}).parse(process.env);`,
  (shape: string) =>
    `const schema = z.object(${shape}).loose()\nconst env = schema.parse({ ...process.env })`,
  (shape: string) =>
    `const shape = ${shape};\nconst env = Object.freeze(z.object(shape).parse(process.env));`,
  (shape: string) =>
    `const parsed = z\n>.object(${shape})\n>.safeParse(process.env);\nif (!parsed.success) throw parsed.error;\nconst env = parsed.data;`,
  (shape: string) =>
    `function load(env = process.env) {\n>return z.object(${shape}).parse(env)\n}\nconst env = load()`,
);

const file = fc
  .record({
    object,
    made,
    indent: fc.constantFrom("  ", "    ", "\t"),
    end: fc.constantFrom("\n", "\r\n"),
    mark: fc.constantFrom("", "", "\uFEFF"),
    last: fc.constantFrom("\n", ""),
  })
  .map(({ object: shape, made: make, indent, end, mark, last }) => {
    const code = `import { z } from "zod";\nconst shared = { PATH: z.string() };\n${make(shape)}\nexport { env };${last}`;
    const spelled = code.replace(/^>+/gm, (found) => indent.repeat(found.length));
    return mark + spelled.replaceAll("\n", end);
  });

/** What the settings of a file come to. */
function settingsOf(text: string): unknown {
  const code = text.replace(/^\uFEFF?import[^\n]*/, "").replace(/export [^\n]*/, "env;");
  const settings: unknown = runInNewContext(code, { z, process: { env: { ...ENVIRONMENT } } });
  return JSON.parse(JSON.stringify(settings));
}

describe("whatever a file of settings looks like", () => {
  it("a patch adds to it what changes nothing, is found again, and can be taken out", async () => {
    let patched = 0;
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        let now = text;
        const inserted: string[][] = [];
        for (const single of singlePatches(PATCH)) {
          const outcome = await runPatch(now, single);
          if (outcome.kind !== "patched") continue;
          now = outcome.text;
          inserted.push(outcome.insertions.map((insertion) => insertion.text));
        }
        const outcome = await runPatch(now, PATCH);
        if (outcome.kind === "refused") {
          expect(now).toBe(text);
          return;
        }
        patched += 1;
        expect(outcome).toEqual({ kind: "present" });
        expect(settingsOf(now)).toEqual(settingsOf(text));
        const before = inserted.reverse().reduce((rest, chunks) => takeOut(rest, chunks) ?? "edited", now);
        expect(before).toBe(text);
      }),
      runs(400),
    );
    expect(patched).toBeGreaterThan(50);
  });
});
