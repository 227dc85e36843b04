import type { SpecLayout } from "./spec-file-entry.js";

/** How a spec file is laid out: its line end, and the blanks of its first indented line (two when there is none). */
export function specLayout(text: string, format: "yaml" | "json"): SpecLayout {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const unit =
    /:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ ]+|\t+)\S/.exec(text)?.[1] ??
    /^[{]\s*?\n([ ]+|\t+)\S/.exec(text)?.[1];
  return { eol, unit: unit ?? "  ", format };
}

/** Whether the key at `offset` stands apart from what is above it: a blank line in front of it and its comments. */
export function hasBlankBefore(text: string, offset: number): boolean {
  const lines = text
    .slice(0, text.lastIndexOf("\n", offset - 1) + 1)
    .split("\n")
    .slice(0, -1);
  const above = lines.reverse().find((line) => !/^\s*#/.test(line));
  return above?.trim() === "";
}
