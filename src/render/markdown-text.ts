import { Code } from "./code.js";

/** A user's sentence inside Markdown: on one line, with nothing that Markdown or HTML would act on. */
export function markdownText(text: string): Code {
  const line = oneLine(text);
  return new Code(line.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, "\\$&"));
}

/** The same as a code span, which shows its text as it is. */
export function markdownCode(text: string): Code {
  const line = oneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const blank = longest > 0 ? " " : "";
  return new Code(fence + blank + line + blank + fence);
}

function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
