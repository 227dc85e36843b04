import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goldenSpecs } from "../support/golden-project.mjs";
import { ROOT } from "../support/repository.mjs";

const BINARY = /\.(png|jpg|gif|ico|woff2?)$/;
const PERSONAL_PATH = new RegExp(
  String.raw`(?<![\w.:/-])/(home|Users|root|work|opt/pypi)/[\w.-]+|[A-Z]:\\Users\\`,
  "u",
);

/** Every file that git knows or would add, deleted ones left out. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
  cwd: ROOT,
})
  .toString("utf8")
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)));

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

describe("the repository", () => {
  it("names no folder of anybody's machine", () => {
    const guilty = files.filter((path) => !BINARY.test(path) && PERSONAL_PATH.test(textOf(path)));
    expect(guilty).toEqual([]);
  });

  it("locks packages without naming the registry they came from", () => {
    const lock: unknown = JSON.parse(textOf("package-lock.json"));
    expect(lock).toHaveProperty("lockfileVersion", 3);
    expect(textOf("package-lock.json")).not.toContain('"resolved"');
  });

  it("names its source files in kebab-case, and none of them utils", () => {
    const names = files.filter((path) =>
      /^(src|tests\/(?!golden\/|hosts\/|patch\/|inspect\/fast(?:api|ify)\/)|scripts|bin)\b/.test(path),
    );
    expect(names.length).toBeGreaterThan(0);
    const odd = names.filter(
      (path) => !/^[a-z0-9/-]+(\.[a-z]+)*\.(ts|mjs|js|json|yaml|py|toml|zsh)$/.test(path),
    );
    expect(odd).toEqual([]);
    expect(names.filter((path) => /\b(utils?|helpers?)\b/.test(path))).toEqual([]);
  });

  it("lints, types, migrates and tests the project of every golden spec", async () => {
    for (const { name } of await goldenSpecs()) {
      const paths = ["test.ts", "soak.test.ts"].map((ending) => `tests/e2e/quality/${name}.${ending}`);
      expect(
        files.filter((path) => paths.includes(path)),
        name,
      ).toHaveLength(1);
    }
  });
});
