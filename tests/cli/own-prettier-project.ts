import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as prettier from "prettier";
import { expect } from "vitest";
import type { Engine } from "../../src/cli/engine.js";
import { createRealEngine } from "../../src/cli/real-engine.js";
import type { Target } from "../../src/targets/target.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, type Ran } from "./run-cli.js";

/** The tool as it is shipped. */
export const real = createRealEngine();
/** Of the hundred files that a project has, a dozen of every kind: formatting is what takes time here. */
const KEPT = /^src\/(tasks|core\/err)|^tests\/support\/app|^[^/]+$/;
const few: Engine = {
  ...real,
  loadTarget: async (name) => {
    const target = await real.loadTarget(name);
    const build: Target["build"] = (...given) => {
      const output = target.build(...given);
      return { ...output, artifacts: output.artifacts.filter(({ path }) => KEPT.test(path)) };
    };
    return { ...target, build };
  },
};
const specOf = (fields: string) =>
  `name: shop\ntarget: fastify\nresources:\n  tasks:\n    fields:\n${fields}`;
/** A spec, and the same with one field more. */
export const spec = specOf("      title: string\n      price: decimal(6,2)?\n");
export const larger = specOf("      title: string\n      price: decimal(6,2)?\n      note: string?\n");

/** Generates a dozen of the files of a project, all of them with the `real` engine. */
export async function generate(root: string, engine = few): Promise<Ran> {
  return runCli(root, ["generate"], { engine });
}

/** A project made in a folder that has these files already. */
export async function project(
  texts: Readonly<Record<string, string>> = {},
  root = temporaryFolder(),
): Promise<string> {
  fillFolder(root, { "backend.yaml": spec, ...texts });
  expect(await generate(root)).toMatchObject({ code: 0 });
  return root;
}

/** The generated files that prettier, asked in the project, would print differently. */
export async function unformatted(root: string): Promise<string[]> {
  await prettier.clearConfigCache();
  const found: string[] = [];
  for (const path of pathsOf(root)) {
    const filepath = join(root, path);
    const options = await prettier.resolveConfig(filepath, { editorconfig: true });
    const isFine = await prettier.check(textOf(root, path), { ...options, plugins: [], filepath });
    if (!isFine) found.push(path);
  }
  return found;
}

/** What `prettier --write` does in the project. */
export async function format(root: string): Promise<void> {
  await prettier.clearConfigCache();
  for (const path of pathsOf(root)) {
    const filepath = join(root, path);
    const options = await prettier.resolveConfig(filepath, { editorconfig: true });
    writeFileSync(filepath, await prettier.format(textOf(root, path), { ...options, filepath }));
  }
}

/** The files that prettier is asked for, of those that are there. */
export function pathsOf(root: string): readonly string[] {
  const paths = Object.keys(treeOf(root)).filter((path) => /^(src|tests)\/.*\.ts$|^[^/]+\.[jt]s$/.test(path));
  return paths.filter((path) => !path.startsWith("prettier."));
}

/** The text of a file of the project. */
export function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** One of the files. */
export const route = "src/tasks/routes.ts";
