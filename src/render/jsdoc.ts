import { Code } from "./code.js";
import { wrapWords } from "./wrap-words.js";
import { LINE_LENGTH } from "./line-length.js";

const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** A JSDoc comment that stands `indent` columns in, wrapped at 100 columns; no text can end it or hide in it. */
export function jsdoc(text: string, indent: number): Code {
  const words = text
    .replace(/\s+/gu, " ")
    .replace(HIDDEN, "")
    .replaceAll("*/", "*\\/")
    .split(" ")
    .filter(Boolean);
  const margin = " ".repeat(indent);
  const single = `/** ${words.join(" ")} */`;
  if (indent + single.length <= LINE_LENGTH) return new Code(single);
  const lines = wrapWords(words, LINE_LENGTH - indent - " * ".length);
  return new Code(["/**", ...lines.map((line) => `${margin} * ${line}`), `${margin} */`].join("\n"));
}
