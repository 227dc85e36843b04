import { ENV_EXAMPLES } from "../env-examples.js";
import type { Candidate, Fact } from "../fact.js";
import { factOf } from "../merge-candidates.js";
import { hasDependency } from "../package-manifest.js";
import type { NodeProject } from "./node-project.js";

const LOCKS: Readonly<Record<string, RegExp>> = {
  npm: /^(package-lock|npm-shrinkwrap)\.json$/,
  pnpm: /^pnpm-lock\.yaml$/,
  yarn: /^yarn\.lock$/,
  bun: /^bun\.lockb?$/,
};
const TEST_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  vitest: ["vitest"],
  jest: ["jest", "@jest/globals", "ts-jest"],
  tap: ["tap", "@tapjs/core"],
  ava: ["ava"],
  mocha: ["mocha"],
};
const FORMATTERS: Readonly<
  Record<string, { readonly packages: readonly string[]; readonly config: RegExp }>
> = {
  prettier: { packages: ["prettier"], config: /^(\.prettierrc(\..+)?|prettier\.config\.[cm]?[jt]s)$/ },
  biome: { packages: ["@biomejs/biome"], config: /^biome\.jsonc?$/ },
  dprint: { packages: ["dprint"], config: /^\.?dprint\.jsonc?$/ },
  standard: { packages: ["standard", "neostandard", "ts-standard"], config: /^$/ },
};

/** npm, pnpm, yarn or bun: what package.json says, else whose lock file there is. */
export function packageManagerFact({ files, manifest }: NodeProject): Fact {
  const named = /^(npm|pnpm|yarn|bun)@/.exec(manifest?.packageManager ?? "")?.[1];
  if (named !== undefined && manifest !== null)
    return { kind: "certain", value: named, evidence: [manifest.evidence("packageManager")] };
  return factOf(Object.entries(LOCKS).flatMap(([value, pattern]) => filesAt(files.paths, pattern, value)));
}

/** vitest, jest, node:test, tap, ava or mocha. Of several, the one that `npm test` starts. */
export function testFrameworkFact(project: NodeProject): Fact {
  const { manifest, tests } = project;
  const script = manifest?.scripts.get("test") ?? "";
  const packages = Object.entries(TEST_PACKAGES).flatMap(([value, names]) =>
    ofPackages(project, value, names),
  );
  const uses = tests.flatMap((source) => {
    const use = source.specifiers.find(({ value }) => value === "node:test" || value === "test");
    return use === undefined ? [] : [source.evidence(use.at)];
  });
  const isStarted = manifest !== null && /\b(node|tsx)\b.*--test\b/.test(script);
  const evidence = [...(isStarted ? [manifest.evidence("test")] : []), ...uses.slice(0, 1)];
  const candidates = evidence.length > 0 ? [...packages, { value: "node:test", evidence }] : packages;
  const started = candidates.filter(({ value }) =>
    value === "node:test" ? isStarted : new RegExp(`(^|[\\s/"'])${value}\\b`).test(script),
  );
  return factOf(started.length === 1 ? started : candidates);
}

/** What the code is formatted with; the linter only where nothing else does it. */
export function formatterFact(project: NodeProject): Fact {
  const { files, manifest } = project;
  const found = Object.entries(FORMATTERS).flatMap(([value, { packages, config }]) => [
    ...ofPackages(project, value, packages),
    ...filesAt(files.paths, config, value),
    ...(manifest?.keys.has(value) === true ? [{ value, evidence: [manifest.evidence(value)] }] : []),
  ]);
  if (found.length > 0) return factOf(found);
  return factOf([
    ...ofPackages(project, "eslint", ["eslint"]),
    ...filesAt(files.paths, /^(\.eslintrc(\..+)?|eslint\.config\.[cm]?[jt]s)$/, "eslint"),
  ]);
}

/** The file of variables that a new developer copies. */
export function envExampleFact({ files }: NodeProject): Fact {
  return factOf(
    files.paths
      .filter((path) => ENV_EXAMPLES.includes(path))
      .map((path) => ({ value: path, evidence: [{ path, line: 1 }] })),
  );
}

function ofPackages(
  { manifest }: NodeProject,
  value: string,
  names: readonly string[],
): readonly Candidate[] {
  if (manifest === null) return [];
  const found = names.filter((name) => hasDependency(manifest, name));
  return found.length === 0 ? [] : [{ value, evidence: found.map((name) => manifest.evidence(name)) }];
}

function filesAt(paths: readonly string[], pattern: RegExp, value: string): readonly Candidate[] {
  return paths.filter((path) => pattern.test(path)).map((path) => ({ value, evidence: [{ path, line: 1 }] }));
}
