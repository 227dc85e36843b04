import type { Blueprint } from "../blueprint/blueprint.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { readFills } from "../evolution/read-fills.js";
import { reportHazards } from "../evolution/report-hazards.js";
import { projectFacts } from "../targets/project-facts.js";
import type { NextStep, ProjectFacts, Target, TargetOutput } from "../targets/target.js";
import type { CommandContext } from "./command-context.js";
import type { Aim, Ground } from "./plan-project.js";

/** What the target makes of it, if the migrations that lie between are such as may be written. */
export function buildOutput(
  { options }: CommandContext,
  { aim, ground }: { readonly aim: Aim; readonly ground: Ground },
): Outcome<TargetOutput> {
  const { blueprint, target } = aim;
  const { value: fills, diagnostics } = readFills(blueprint, options.fill ?? []);
  if (fills === null) return { value: null, diagnostics };
  const facts = projectFacts(blueprint, {
    last: ground.lock?.blueprint ?? null,
    files: ground.files,
    settings: ground.settings,
    fills,
  });
  const { host } = blueprint;
  const hazards = reportHazards(facts.delta.hazards, {
    allowsDestructive: options.allowDestructive === true,
    // drizzle-kit's.
    isElsewhere: host?.stack === "fastify" && host.migrations !== null,
  });
  const value = outputOf(target, blueprint, facts);
  return { value, diagnostics: [...hazards, ...value.diagnostics] };
}

/** What a target builds. Where nothing is left for a project of somebody else's, all but migrations and what they need goes again. */
function outputOf(target: Target, blueprint: Blueprint, facts: ProjectFacts): TargetOutput {
  const output = target.build(blueprint, facts);
  if (blueprint.host === null || blueprint.resources.length > 0) return output;
  const migrations = output.artifacts.filter(({ ownership }) => ownership === "migration");
  const artifacts = output.artifacts.filter((one) => migrations.includes(one) || one.outlives === true);
  const isRunByThem = blueprint.host.migrations !== null;
  const nextSteps = isRunByThem ? output.nextSteps : migrations.length > 0 ? [LEFT_TO_RUN] : [];
  return { ...output, artifacts, patches: [], nextSteps };
}

const LEFT_TO_RUN: NextStep = {
  why: "what runs migrations went with the last resource: the one that drops its table waits for the next, or for you",
  command: null,
};
