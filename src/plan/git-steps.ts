import type { PlannedStep } from "./plan.js";
import type { PlanInput } from "./plan-input.js";
import { basePathOf } from "./state-paths.js";

/** What git reads. Ours says what to keep out of it, the secret above all, and what it can merge by itself. */
const FILES_OF_GIT = [".gitignore", ".gitattributes"];

/** A user's own file for git stays as it is: what ours would say besides, they are told once. */
export function gitSteps(input: PlanInput): readonly PlannedStep[] {
  return FILES_OF_GIT.flatMap((path) => {
    const missing = isOursNow(path, input) ? missingLines(path, input) : [];
    if (missing.length === 0) return [];
    return [{ why: `add to your ${path}, which stays as it is: ${missing.join(" · ")}`, command: null }];
  });
}

/** Whether this run is the first that would write it. */
function isOursNow(path: string, { lock, snapshot }: PlanInput): boolean {
  return lock === null || !(lock.yours.includes(path) || snapshot.state.has(basePathOf(path)));
}

function missingLines(path: string, { files, snapshot }: PlanInput): readonly string[] {
  const theirs = snapshot.disk.get(path);
  const ours = files.find((file) => file.path === path)?.text;
  if (theirs === undefined || ours === undefined) return [];
  const known = new Set(linesOf(theirs));
  return linesOf(ours).filter((line) => !known.has(line));
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
}
