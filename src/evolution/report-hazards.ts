import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Hazard } from "./hazard.js";

/** The hazards as findings: errors where a yes is needed and has not been given. `isElsewhere`: another tool writes the migration. */
export function reportHazards(
  hazards: readonly Hazard[],
  { allowsDestructive, isElsewhere }: { readonly allowsDestructive: boolean; readonly isElsewhere: boolean },
): readonly Diagnostic[] {
  return hazards.map((hazard) => {
    const { what } = hazard;
    switch (hazard.kind) {
      case "loss":
        return report(allowsDestructive ? "BG3406" : "BG3401", { what }, null);
      case "lock":
        return report(allowsDestructive ? "BG3406" : "BG3402", { what }, null);
      case "stops":
        return report(
          "BG3403",
          { what, help: (isElsewhere ? hazard.helpElsewhere : undefined) ?? hazard.help },
          null,
        );
      case "impossible":
        return report("BG3404", { what }, null);
    }
  });
}
