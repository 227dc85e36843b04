import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const PATCH = join(import.meta.dirname, "../../src/patch");

/** The packages that loading a module loads: what it imports as a value, and what that imports. */
function packagesOf(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, "utf8").matchAll(/^import (?!type )[^;]*?from "([^"]+)";/gm);
  return [...imports].flatMap(([, from = ""]) =>
    from.startsWith(".") ? packagesOf(join(dirname(file), from.replace(/\.js$/, ".ts")), seen) : [from],
  );
}

describe("what is loaded", () => {
  it("is no parser at all until a patch needs one", () => {
    expect(packagesOf(join(PATCH, "run-patch.ts"))).toEqual([]);
  });

  it("is no parser of TypeScript for a patch of Python", () => {
    expect(new Set(packagesOf(join(PATCH, "python/python-register.ts")))).toEqual(new Set(["@lezer/python"]));
    expect(packagesOf(join(PATCH, "python/pyproject-dependencies.ts"))).toEqual(["smol-toml"]);
  });
});
