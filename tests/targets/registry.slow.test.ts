import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TargetName } from "../../src/blueprint/blueprint.js";
import type { Host } from "../../src/blueprint/host.js";
import type { Artifact } from "../../src/render/artifact.js";
import { loadTarget } from "../../src/targets/registry.js";
import { TARGETS, goldenSpecs, specFor } from "../support/golden-project.mjs";
import { ROOT } from "../support/repository.mjs";
import { blueprintOf, errorsOf, outputOf, renderedFiles } from "./generated.js";
import { projectFacts } from "../../src/targets/project-facts.js";

const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const specs = await goldenSpecs();
/** What Alembic has after a merge of branches. */
const TWO_HEADS = new Map(
  ["a", "b"].map((name) => [
    `migrations/versions/${name}.py`,
    `revision = "${name}"\ndown_revision = None\n`,
  ]),
);

/** The artifacts of every golden spec for a target, by the spec's name. */
async function artifactsOf(name: TargetName): Promise<ReadonlyMap<string, readonly Artifact[]>> {
  const target = await loadTarget(name);
  const tables = specs.map(async (spec): Promise<[string, readonly Artifact[]]> => {
    const blueprint = blueprintOf(specFor(name, await readFile(spec.file, "utf8")));
    return [
      spec.name,
      target.build(blueprint, projectFacts(blueprint, { last: null, files: new Map() })).artifacts,
    ];
  });
  return new Map(await Promise.all(tables));
}

/** What is made for projects that other people wrote. */
async function hostArtifactsOf(name: TargetName): Promise<readonly Artifact[]> {
  const folder = join(ROOT, "tests", "hosts", name);
  const all = await readdir(folder).catch(() => []);
  const hosts = all.filter((host) => existsSync(join(folder, host, "backend.yaml")));
  const outputs = hosts.map(async (host) => {
    const text = await readFile(join(folder, host, "backend.yaml"), "utf8");
    return outputOf(text, { migrations: await readBy(name, blueprintOf(text).host, join(folder, host)) });
  });
  return (await Promise.all(outputs)).flatMap(({ artifacts }) => artifacts);
}

/** The single files that a target reads of a project of somebody else's. */
async function readBy(name: TargetName, host: Host | null, folder: string): Promise<Map<string, string>> {
  const paths = (await loadTarget(name)).reads(host).files.filter((path) => existsSync(join(folder, path)));
  const texts = paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const);
  return new Map(await Promise.all(texts));
}

async function templatesOf(target: string): Promise<string[]> {
  const folder = join(ROOT, "templates", target);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, "templates").length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.includes("/.ruff_cache/"));
}

describe.each(["fastapi", "fastify"] as const)("the target %s", (name) => {
  it("is among those that have golden projects", () => {
    expect(TARGETS).toContain(name);
  });

  it("names only templates that exist", async () => {
    const named = [...(await artifactsOf(name)).values()].flat().map(({ template }) => template);
    expect(named.filter((template) => !existsSync(join(ROOT, "templates", template)))).toEqual([]);
  });

  it("has no template that nothing names", async () => {
    const spec = `name: x\ntarget: ${name}\nresources: {things: {fields: {a: string}}}\n`;
    const renamed = spec.replace(
      "a: string",
      "b: {type: string, optional: true, unique: true, renamedFrom: a}",
    );
    const later = (await outputOf(renamed, { spec })).artifacts;
    const all = [
      ...[...(await artifactsOf(name)).values()].flat(),
      ...later,
      ...(await hostArtifactsOf(name)),
    ];
    const { artifact } = (await loadTarget(name)).mergeMigrations(TWO_HEADS, null);
    const named = new Set([...all, ...(artifact === null ? [] : [artifact])].map(({ template }) => template));
    expect((await templatesOf(name)).filter((template) => !named.has(template))).toEqual([]);
  });

  it("never gives two artifacts one path, not even on a disk that ignores case", async () => {
    for (const [spec, artifacts] of await artifactsOf(name)) {
      const paths = artifacts.map(({ path }) => path.toLowerCase().normalize("NFC"));
      expect(new Set(paths).size, spec).toBe(paths.length);
    }
  });

  it("stays within the root, with names that every system takes", async () => {
    for (const artifacts of (await artifactsOf(name)).values()) {
      for (const { path } of artifacts) {
        expect(path).toMatch(/^[\w.-]+(\/[\w.-]+)*$/);
        const parts = path.split("/");
        expect(parts.filter((part) => /^\.+$/.test(part) || part.endsWith("."))).toEqual([]);
        expect(parts.filter((part) => WINDOWS_DEVICE.test(part))).toEqual([]);
      }
    }
  });

  it("gives the artifacts of resources in the same bytes, in whatever order the spec has them", async () => {
    const things = "  things: {fields: {a: string}}\n";
    const others = "  others: {fields: {b: int}, unique: [b]}\n";
    const target = await loadTarget(name);
    const [first, second] = await Promise.all(
      [things + others, others + things].map((resources) => {
        const blueprint = blueprintOf(`name: x\ntarget: ${name}\nresources:\n${resources}`);
        return renderedFiles(
          target.build(blueprint, projectFacts(blueprint, { last: null, files: new Map() })),
        );
      }),
    );
    expect(second).toEqual(first);
  });
});

describe.each([
  ["fastapi", /^(?:app|tests)\/([a-z]\w*)(?:\.py$|\/)/, "conftest"],
  ["fastify", /^(?:src|tests)\/([a-z]\w*)(?:\.ts$|\/)/, "support"],
] as const)("resources of %s named like a file of every project", (name, file, known) => {
  it("stand beside it, never in its place", async () => {
    const target = await loadTarget(name);
    const pathsOf = (resources: readonly string[]): string[] => {
      const lines = resources.map(
        (resource) => `  ${resource}: {singular: ${resource}_one, fields: {a: string}}\n`,
      );
      const blueprint = blueprintOf(`name: x\nresources:\n${lines.join("")}`);
      return target
        .build(blueprint, projectFacts(blueprint, { last: null, files: new Map() }))
        .artifacts.map(({ path }) => path);
    };
    const stems = pathsOf(["things"]).flatMap((path) => file.exec(path)?.[1] ?? []);
    const taken = [...new Set(stems)].filter((stem) => stem !== "things");
    expect(taken).toContain(known);
    const modules = pathsOf(taken).map((path) => path.replace(/\/__init__\.py$|\.py$|\.ts$/, ""));
    expect(modules.filter((module, index) => modules.indexOf(module) !== index)).toEqual([]);
  });
});

describe.each(["fastapi", "fastify"] as const)(
  "resources of %s named like what Windows keeps for itself",
  (name) => {
    it.each(["con", "aux", "nul", "prn", "com1", "lpt9"])("are refused or renamed: %s", async (resource) => {
      const text = `name: x\nresources:\n  ${resource}: {singular: ${resource}_one, fields: {a: string}}\n`;
      if (errorsOf(text).length > 0) return;
      const target = await loadTarget(name);
      const { artifacts } = target.build(
        blueprintOf(text),
        projectFacts(blueprintOf(text), { last: null, files: new Map() }),
      );
      const parts = artifacts.flatMap(({ path }) => path.split("/"));
      expect(parts.filter((part) => WINDOWS_DEVICE.test(part))).toEqual([]);
    });
  },
);
