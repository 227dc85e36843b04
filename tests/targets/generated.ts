import type { Blueprint, TargetName } from "../../src/blueprint/blueprint.js";
import { readBlueprint } from "../../src/cli/read-blueprint.js";
import { createRealEngine } from "../../src/cli/real-engine.js";
import type { Diagnostic, Outcome } from "../../src/diagnostics/diagnostic.js";
import { loadTarget } from "../../src/targets/registry.js";
import type { TargetOutput } from "../../src/targets/target.js";
import { projectFacts } from "../../src/targets/project-facts.js";

const engine = createRealEngine();

/** What a target is told of the project that is there already. */
export interface Before {
  /** The spec of the last run. */
  readonly spec?: string;
  /** The files on disk that a target reads, migrations above all, by path. */
  readonly migrations?: ReadonlyMap<string, string>;
}

/**
 * The files of a new project for the text of a spec that has to be valid, by path; made in memory by the real rooms.
 * For the spec's own target unless another is named.
 */
export async function filesOf(
  text: string,
  path = "backend.yaml",
  named?: TargetName,
): Promise<ReadonlyMap<string, string>> {
  const read = blueprintOf(text, path);
  const blueprint = { ...read, target: named ?? read.target };
  const { build } = await loadTarget(blueprint.target);
  return renderedFiles(build(blueprint, projectFacts(blueprint, { last: null, files: new Map() })));
}

/** Those files of a FastAPI project that are asked for, given the resources of its spec. */
export async function resourceFiles(
  resources: string,
  isAsked: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const output = await outputOf(`name: shop\nresources:\n${resources}`);
  const artifacts = output.artifacts.filter(({ path }) => isAsked(path));
  return renderedFiles({ ...output, artifacts });
}

/** One of them, which has to be there. */
export async function resourceFile(resources: string, path: string): Promise<string> {
  const text = (await resourceFiles(resources, (one) => one === path)).get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
}

/** What is wrong with a spec. */
export function errorsOf(text: string, path = "backend.yaml"): readonly Diagnostic[] {
  return readSpec(text, path).diagnostics.filter(({ severity }) => severity === "error");
}

/** What a spec that has to be valid comes to, in a project that may be there already; with FastAPI unless it says otherwise. */
export async function outputOf(text: string, before: Before = {}): Promise<TargetOutput> {
  const blueprint = blueprintOf(text);
  const target = await loadTarget(blueprint.target);
  const previous = before.spec === undefined ? null : blueprintOf(before.spec);
  const files = before.migrations ?? new Map<string, string>();
  const settings = await target.readSettings(blueprint.host, files);
  return target.build(blueprint, projectFacts(blueprint, { last: previous, files, settings }));
}

/** The blueprint of a spec that has to be valid. */
export function blueprintOf(text: string, path = "backend.yaml"): Blueprint {
  const { value, diagnostics } = readSpec(text, path);
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

/** The text of every file of a target's output, by path. */
export async function renderedFiles({ artifacts }: TargetOutput): Promise<ReadonlyMap<string, string>> {
  const files = await engine.render(artifacts);
  return new Map(files.map((file) => [file.path, file.text]));
}

function readSpec(text: string, path: string): Outcome<Blueprint> {
  return readBlueprint(engine, [{ path, text }]);
}
