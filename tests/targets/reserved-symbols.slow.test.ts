import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { TargetName } from "../../src/blueprint/blueprint.js";
import { RESERVED_VARIABLES as PYTHON } from "../../src/targets/fastapi/reserved-symbols.js";
import { RESERVED_VARIABLES as TYPESCRIPT } from "../../src/targets/fastify/reserved-symbols.js";
import { goldenSpecs } from "../support/golden-project.mjs";
import { filesOf } from "./generated.js";

interface Language {
  readonly target: TargetName;
  readonly reserved: ReadonlySet<string>;
  /** Where a resource's table, item or id is a variable. */
  readonly files: RegExp;
  /** What is imported: in its first group that matches. */
  readonly imports: RegExp;
  readonly known: string;
}

const LANGUAGES: readonly Language[] = [
  {
    target: "fastapi",
    reserved: PYTHON,
    files: /^app\/(?!core\/|db\/|auth\/)[^/]+\/(?:includes|repository|router|service)\.py$/,
    imports: /^from (?:app\.(?:core|db|auth)\b|dataclasses|sqlalchemy)\S* import (?:\(([^)]*)\)|(.*))/gm,
    known: "new_id",
  },
  {
    target: "fastify",
    reserved: TYPESCRIPT,
    files: /^src\/(?!core\/|db\/|auth\/)[^/]+\/(?:includes|repository|routes|service)\.ts$/,
    imports: /^import (?:\* as (\w+)|\{([^}]*)\}) from "(?:\.\.\/(?:core|db|auth)\/|drizzle-orm|zod")/gm,
    known: "newId",
  },
];

it.each(LANGUAGES)(
  "no variable of a resource is called like what its files import from elsewhere: $target",
  async ({ target, reserved, files, imports, known }) => {
    const names = new Set<string>();
    for (const { file } of await goldenSpecs())
      for (const [path, text] of await filesOf(await readFile(file, "utf8"), "backend.yaml", target))
        if (files.test(path))
          for (const [, all, some] of text.matchAll(imports))
            for (const name of (all ?? some ?? "").split(",")) names.add(name.trim());
    expect(names).toContain(known);
    const variables = [...names].filter((name) => /^[a-z]\w*$/.test(name));
    expect(variables.filter((name) => !reserved.has(name))).toEqual([]);
  },
);
