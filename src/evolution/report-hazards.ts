import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Hazard } from "./hazard.js";

/** The hazards as findings: errors where a yes is needed and has not been given. */
export function reportHazards(hazards: readonly Hazard[], allowsDestructive: boolean): readonly Diagnostic[] {
  return hazards.map((hazard) => {
    const { what } = hazard;
    switch (hazard.kind) {
      case "loss":
        return report(allowsDestructive ? "BG3406" : "BG3401", { what }, null);
      case "lock":
        return report(allowsDestructive ? "BG3406" : "BG3402", { what }, null);
      case "stops":
        return report("BG3403", { what, help: hazard.help }, null);
      case "impossible":
        return report("BG3404", { what }, null);
    }
  });
}
