import type { Place } from "./place.js";
import { descriptionProblem } from "./text-problem.js";

/** The description below a place as it was written, null when there is none. */
export function resolveDescription(description: string | undefined, place: Place): string | null {
  if (description === undefined) return null;
  const reason = descriptionProblem(description);
  if (reason !== null) place.at("description").report("BG2049", { key: "description", reason });
  return description;
}
