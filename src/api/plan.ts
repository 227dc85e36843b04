import * as z from "zod";
import type { CommandContext } from "../cli/command-context.js";
import { failedReport, type CommandReport } from "../cli/command-report.js";
import { generateFrom } from "../cli/commands/generate.js";
import { loadSettled } from "../cli/open-project.js";
import type { LoadedProject } from "../host/load-project.js";
import type { SpecEdit } from "../plan/plan-input.js";
import { checkOptions } from "./check-options.js";
import { inFolder, verdictOf } from "./in-folder.js";
import type { PlanOptions, ProjectPlan } from "./types.js";

/**
 * What `backend-gen generate` would do in a project, as data. Reads only: nothing is written, printed or asked. What is
 * wrong with the spec or the project is in `diagnostics`; a `TypeError` says what is wrong with the options.
 */
export async function plan(options: PlanOptions = {}): Promise<ProjectPlan> {
  const { cwd = ".", spec, ...choices } = checkOptions(planOptions, options);
  const found = await inFolder(cwd, { ...choices, dryRun: true }, (context) => planIn(context, spec ?? null));
  const { changes, nextSteps, savedPlan = null } = found;
  return { ...verdictOf(found), changes, nextSteps, saved: savedPlan };
}

const planOptions = z
  .strictObject({
    cwd: z.exactOptional(z.string()),
    spec: z.exactOptional(z.string()),
    onConflict: z.exactOptional(z.enum(["stop", "markers", "ours", "theirs"])),
    adopt: z.exactOptional(z.boolean()),
    overwrite: z.exactOptional(z.boolean()),
    restore: z.exactOptional(z.union([z.literal(true), z.array(z.string())])),
    allowDestructive: z.exactOptional(z.boolean()),
    fill: z.exactOptional(z.array(z.string())),
    allowWeakerSecurity: z.exactOptional(z.boolean()),
  })
  .refine(({ adopt, overwrite }) => !(adopt === true && overwrite === true), {
    error: "adopt and overwrite exclude each other",
  });

async function planIn(context: CommandContext, spec: string | null): Promise<CommandReport> {
  const { value: project, diagnostics } = loadSettled(context);
  if (project === null) return failedReport(diagnostics);
  const { specFiles, specEdits } = withSpec(project, spec);
  return generateFrom(context, { ...project, specFiles }, specEdits);
}

/** The spec with another text of its main file, where one is given. */
function withSpec(
  { specFiles }: LoadedProject,
  text: string | null,
): Pick<LoadedProject, "specFiles"> & { readonly specEdits: readonly SpecEdit[] } {
  const [main, ...others] = specFiles;
  if (text === null || text === main?.text) return { specFiles, specEdits: [] };
  const path = main?.path ?? "backend.yaml";
  return {
    specFiles: [{ path, text }, ...others],
    specEdits: [{ path, before: main?.text ?? null, text }],
  };
}
