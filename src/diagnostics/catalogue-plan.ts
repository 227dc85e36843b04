import { entry } from "./catalogue-entry.js";

const anew = "make the plan anew: backend-gen generate --dry-run --json > plan.json";

/** BG38xx: what keeps a saved plan from being applied. */
export const planCatalogue = {
  BG3801: entry<{ paths: readonly string[]; total: number }>({
    message: ({ paths, total }) =>
      `the project is no longer what the plan was made for; since then changed: ${paths.join(", ")}${total > paths.length ? ` and ${total - paths.length} more` : ""}`,
    help: () => `nothing was written; ${anew}`,
    explanation:
      "A plan holds the hash of every text that it was made from: the spec, what backend-gen remembers, the files concerned, and that some were not there. With another of them the run would be another.",
  }),
  BG3802: entry<{ file: string; exitCode: number }>({
    message: ({ file, exitCode }) =>
      `${file} holds no plan: its dry run stopped at a conflict or an error (exit code ${exitCode})`,
    help: () => `settle what it reports, then ${anew}`,
    explanation: "A run that writes nothing leaves nothing to apply: neither does a plan with a conflict.",
  }),
  BG3803: entry<{ file: string; madeBy: string; toolVersion: string }>({
    message: ({ file, madeBy, toolVersion }) =>
      `${file} was made by backend-gen ${madeBy}, and this is ${toolVersion}`,
    help: () => `apply it with that version, or ${anew}`,
    explanation:
      "What one version has planned, another one would not: a plan is applied by the version that made it.",
  }),
  BG3804: entry<{ file: string; reason: string }>({
    message: ({ file, reason }) => `${file} is no plan that can be applied: ${reason}`,
    help: () => anew,
    explanation:
      "apply takes what --dry-run --json prints, as it is. A plan that was cut off or edited, or that could not come from a dry run, is refused: what writes outside the project, into .git or into what backend-gen keeps for itself above all.",
  }),
};
