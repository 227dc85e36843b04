import type { Fact } from "../fact.js";
import type { Source } from "../node-sources.js";

/** How the entry's lines are written: "lf, 2 spaces, single quotes, no semicolons". What cannot be seen in it is left out. */
export function lineStyleFact(entry: Source | null): Fact {
  if (entry === null) return { kind: "none" };
  const { text, code, path } = entry;
  const parts = [
    lineEnding(text),
    indent(code),
    quotes(text, entry),
    semicolons(code),
    entry.hasByteOrderMark ? "bom" : null,
  ];
  return {
    kind: "certain",
    value: parts.filter((part) => part !== null).join(", "),
    evidence: [{ path, line: 1 }],
  };
}

function lineEnding(text: string): string {
  const all = text.split("\n").length - 1;
  const windows = text.split("\r\n").length - 1;
  if (windows === 0) return "lf";
  return windows === all ? "crlf" : "mixed line endings";
}

/** Two lines one behind the other, the second deeper: by how much, most often. */
function indent(code: string): string | null {
  const steps = new Map<string, number>();
  let before = "";
  for (const line of code.split("\n").filter((each) => each.trim() !== "")) {
    const blank = /^[ \t]*/.exec(line)?.[0] ?? "";
    const step = blank.startsWith(before) ? blank.slice(before.length) : "";
    if (step !== "") steps.set(step, (steps.get(step) ?? 0) + 1);
    before = blank;
  }
  const [first] = [...steps].sort(([, one], [, other]) => other - one);
  if (first === undefined) return null;
  return first[0].startsWith("\t") ? "tabs" : `${first[0].length} spaces`;
}

function quotes(text: string, { specifiers }: Source): string | null {
  const single = specifiers.filter(({ at }) => text.charAt(at) === "'").length;
  if (specifiers.length === 0) return null;
  return single * 2 > specifiers.length ? "single quotes" : "double quotes";
}

/** By the ends of lines that close a statement: those of imports and calls. */
function semicolons(code: string): string | null {
  const ends = code.split("\n").map((line) => line.trim());
  const with_ = ends.filter((line) => line.endsWith(";")).length;
  const without = ends.filter((line) => /["')\]]$/.test(line)).length;
  if (with_ + without === 0) return null;
  return with_ >= without ? "semicolons" : "no semicolons";
}
