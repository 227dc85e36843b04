import { linesBelow } from "../line-insertion.js";
import type { Patcher, PatchOf, PatchResult } from "../patch.js";

type Ignore = PatchOf<"ignore">;

/** Adds a path to a `.gitignore`. */
export const ignoredPath: Patcher<"ignore"> = { patch, manual, errors: () => 0 };

function patch(text: string, { ignored }: Ignore): PatchResult {
  const known = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (known.some((line) => bare(line) === bare(ignored))) return { kind: "present" };
  return { kind: "patched", insertions: [linesBelow(text, text.length, [ignored])] };
}

/** `/.data`, `.data/`, `.data/*`, and `!.data`: whoever wants it in git has said so. */
function bare(line: string): string {
  return line
    .trim()
    .replace(/^!/, "")
    .replace(/^(?:\*\*)?\//, "")
    .replace(/(?:\/\*{0,2})?$/, "");
}

function manual({ path, ignored }: Ignore): string {
  return `In ${path}:\n    ${ignored}`;
}
