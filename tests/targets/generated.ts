import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import type { Blueprint } from "../../src/blueprint/blueprint.js";
import { createRealEngine } from "../../src/cli/real-engine.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import { loadTarget } from "../../src/targets/registry.js";
import type { Target, TargetOutput } from "../../src/targets/target.js";

/** What became of a spec: its files by path, or the errors that refused it. */
export interface Generated {
  readonly files: ReadonlyMap<string, string>;
  readonly errors: readonly Diagnostic[];
}

const engine = createRealEngine();

/** Generates a new project from the text of a spec, in memory, with the real rooms. */
export async function generated(text: string, path = "backend.yaml"): Promise<Generated> {
  const { blueprint, errors } = readSpec(text, path);
  if (blueprint === null) return { files: new Map(), errors };
  return { files: renderedFiles(await built(blueprint)), errors };
}

/** What a target makes of a spec that has to be valid; the blueprint before it, and migrations, where there are any. */
export async function outputOf(
  text: string,
  { previous, files = new Map() }: { readonly previous?: string; readonly files?: ReadonlyMap<string, string> } = {},
): Promise<TargetOutput> {
  const target = await targetOf("fastapi");
  const before = previous === undefined ? null : blueprintOf(previous);
  return target.build(blueprintOf(text), { previous: before, files });
}

/** The blueprint of a spec that has to be valid. */
export function blueprintOf(text: string, path = "backend.yaml"): Blueprint {
  const { blueprint, errors } = readSpec(text, path);
  if (blueprint === null) throw new Error(errors.map(({ message }) => message).join("\n"));
  return blueprint;
}

/** The text of every file of a target's output, by path. */
export function renderedFiles({ artifacts }: TargetOutput): ReadonlyMap<string, string> {
  return new Map(engine.render(artifacts).map((file) => [file.path, file.text]));
}

/** A target that this version supports. */
export async function targetOf(name: Blueprint["target"]): Promise<Target> {
  const target = await loadTarget(name);
  if (target === null) throw new Error(`no target ${name}`);
  return target;
}

async function built(blueprint: Blueprint): Promise<TargetOutput> {
  const target = await targetOf(blueprint.target);
  return target.build(blueprint, { previous: null, files: new Map() });
}

function readSpec(
  text: string,
  path: string,
): { readonly blueprint: Blueprint | null; readonly errors: readonly Diagnostic[] } {
  const parsed = parseSpecFiles([{ path, text }]);
  const resolved = parsed.value === null ? null : resolveBlueprint(parsed.value);
  const findings = [...parsed.diagnostics, ...(resolved?.diagnostics ?? [])];
  return {
    blueprint: resolved?.value ?? null,
    errors: findings.filter(({ severity }) => severity === "error"),
  };
}
