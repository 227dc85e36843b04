import { Code } from "./code.js";

/** A user's sentence inside Markdown: on one line, with nothing that Markdown or HTML would act on. */
export function markdownText(text: string): Code {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return new Code(line.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, "\\$&"));
}
