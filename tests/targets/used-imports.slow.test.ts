import fc from "fast-check";
import { expect, it } from "vitest";
import { anySpecArbitrary } from "../blueprint/any-spec-arbitrary.js";
import { runs } from "../support/runs.js";
import { filesOf } from "./generated.js";

const MINUTES = 600_000;
const IMPORTS = /^import (?:type )?(?:\* as (\w+)|\{([^}]*)\}|(\w+)) from ".*";$/gm;

it(
  "no TypeScript file of any spec imports what it does not use",
  async () => {
    await fc.assert(
      fc.asyncProperty(anySpecArbitrary, async (spec) => {
        const files = await filesOf(JSON.stringify(spec), "backend.json", "fastify");
        for (const [path, text] of files) if (path.endsWith(".ts")) expect(unusedIn(text), path).toEqual([]);
      }),
      runs(15),
    );
  },
  MINUTES,
);

function unusedIn(text: string): readonly string[] {
  const names = [...text.matchAll(IMPORTS)].flatMap(([, all = "", listed = "", one = ""]) =>
    [all, one, ...listed.split(",")]
      .map((word) => word.trim().replace(/^type |^\w+ as /, ""))
      .filter(Boolean),
  );
  const rest = text.replaceAll(IMPORTS, "");
  return names.filter((name) => !new RegExp(`\\b${name}\\b`).test(rest));
}
