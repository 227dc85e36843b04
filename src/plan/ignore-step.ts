import type { PlannedStep } from "./plan.js";
import type { PlanInput } from "./plan-input.js";

const IGNORE_FILE = ".gitignore";

/** A user's own `.gitignore` stays as it is. What ours would keep out of git, the secret above all, they must know. */
export function ignoreSteps({ files, snapshot, lock }: PlanInput): readonly PlannedStep[] {
  const theirs = snapshot.disk.get(IGNORE_FILE);
  const ours = files.find(({ path }) => path === IGNORE_FILE)?.text;
  if (lock !== null || theirs === undefined || ours === undefined) return [];
  const known = new Set(linesOf(theirs));
  const missing = linesOf(ours).filter((line) => !known.has(line));
  if (missing.length === 0) return [];
  return [{ why: `add to your .gitignore, which stays as it is: ${missing.join(" ")}`, command: null }];
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== "");
}
