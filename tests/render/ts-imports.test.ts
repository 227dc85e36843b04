import fc from "fast-check";
import { expect, it } from "vitest";
import { tsImports } from "../../src/render/ts-imports.js";
import { prettified } from "./prettier.js";

it("an import is printed once, values before files of the project, what is a type only said to be one", () => {
  const block = tsImports([
    "./schema.js:type TaskRead",
    "zod:z",
    "../db/database.js:type Db",
    "drizzle-orm:eq",
    "node:fs:readFile",
    "drizzle-orm:eq",
    "drizzle-orm:type SQL",
    "./service.js:* as service",
    "pg:default pg",
    "../core/x.js:type Same",
    "../core/x.js:Same",
  ]).text;
  expect(block.split("\n")).toEqual([
    'import { readFile } from "node:fs";',
    'import { eq, type SQL } from "drizzle-orm";',
    'import pg from "pg";',
    'import { z } from "zod";',
    'import { Same } from "../core/x.js";',
    'import type { Db } from "../db/database.js";',
    'import type { TaskRead } from "./schema.js";',
    'import * as service from "./service.js";',
  ]);
});

it("whatever is imported, it is what the formatter would print", async () => {
  const name = fc.stringMatching(/^k[a-zA-Z0-9]{0,14}$/);
  const module = fc.constantFrom("zod", "drizzle-orm", "node:fs", "../db/database.js", "./schema.js");
  const spec = fc
    .tuple(module, fc.constantFrom("", "type "), name)
    .map(([from, kind, what]) => `${from}:${kind}${what}`);
  await fc.assert(
    fc.asyncProperty(fc.array(spec, { minLength: 1, maxLength: 40 }), async (specs) => {
      const block = `${tsImports(specs).text}\n`;
      expect(await prettified(block)).toBe(block);
      expect(tsImports([...specs].reverse()).text).toBe(tsImports(specs).text);
    }),
    { numRuns: 50 },
  );
});
