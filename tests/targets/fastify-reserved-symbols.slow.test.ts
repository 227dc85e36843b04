import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { RESERVED_VARIABLES } from "../../src/targets/fastify/reserved-symbols.js";
import { goldenSpecs } from "../support/golden-project.mjs";
import { filesOf } from "./generated.js";

/** Where a resource's table, item or id is a variable. */
const HAS_VARIABLES = /^src\/(?!core\/|db\/|auth\/)[^/]+\/(?:includes|repository|routes|service)\.ts$/;
const SHARED = /^(?:\.\.\/(?:core|db|auth)\/|drizzle-orm|zod$)/;

it("no variable of a resource is called like what its files import from elsewhere", async () => {
  const names = new Set<string>();
  for (const { file } of await goldenSpecs())
    for (const [path, text] of await filesOf(await readFile(file, "utf8"), "backend.yaml", "fastify"))
      if (HAS_VARIABLES.test(path)) for (const name of importedFunctions(text)) names.add(name);
  expect(names).toContain("newId");
  expect([...names].filter((name) => !RESERVED_VARIABLES.has(name))).toEqual([]);
});

function importedFunctions(text: string): readonly string[] {
  return [...text.matchAll(/^import (?:\* as (\w+)|\{([^}]*)\}) from "([^"]+)"/gm)]
    .filter(([, , , from = ""]) => SHARED.test(from))
    .flatMap(([, all, some = ""]) => all ?? some.split(","))
    .map((name) => name.trim())
    .filter((name) => /^[a-z]/.test(name) && !name.startsWith("type "));
}
