import { brokenLine, mustBreak } from "./break-line.js";
import { LINE_LENGTH } from "./line-length.js";
import { LONG_TEXT, outermost, withoutTexts } from "./brackets.js";
import { joinedLines } from "./join-lines.js";

/** The head of a test of several cases, or what is left of it below the cases. */
const TEST = /^(?:test\.each|\]\)).*=> \{$/;

/**
 * Joins the lines that fit into one, and breaks those that are too long, as the formatter would: most files of a
 * project then need it no more. What is not plain is left to it.
 */
export function tidyTypeScript(text: string): string {
  return text
    .split(LONG_TEXT)
    .map((part, index) => (index % 2 === 0 ? tidied(part) : part))
    .join("");
}

function tidied(code: string): string {
  const lines = code.split("\n");
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const joined = joinedLines(lines, index);
    if (joined !== null && joined.widest <= LINE_LENGTH) lines.splice(index, joined.count, joined.text);
  }
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (!mustBreak(line)) continue;
    if (isBrokenTest(line)) breakTest(lines, index);
    else lines.splice(index, 1, ...brokenLine(line));
  }
  return lines.join("\n");
}

/** Whether what has to be broken is the call with the function, not the list of cases. */
function isBrokenTest(line: string): boolean {
  if (!TEST.test(line)) return false;
  const { open } = outermost(withoutTexts(line)).at(-1) ?? { open: LINE_LENGTH };
  return !mustBreak(line.slice(0, open + 1));
}

/** `test.each(…)("title", async (…) => {` with the title and the function on lines of their own. */
function breakTest(lines: string[], index: number): void {
  const line = lines[index] ?? "";
  const end = lines.indexOf("});", index);
  const [, head = "", title = "", start = ""] = /^(.*\()(".*?"), (async \(.*\) => \{)$/.exec(line) ?? [];
  if (end < 0 || head === "") return;
  const body = lines.slice(index + 1, end).map((inner) => (inner === "" ? "" : `  ${inner}`));
  lines.splice(index, end - index + 1, head, `  ${title},`, `  ${start}`, ...body, "  },", ");");
}
