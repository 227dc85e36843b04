import { Code } from "./code.js";
import { pythonString } from "./python-literal.js";
import { wrapWords } from "./wrap-words.js";
import { LINE_LENGTH } from "./line-length.js";

/**
 * A docstring that stands `indent` columns in, wrapped at 100 columns. Backslashes and quotes are escaped, and what
 * an editor could not show is spelled out, so no text can end the string or hide in it.
 */
export function pythonDocstring(text: string, indent: number): Code {
  const words = escapeText(text).split(/\s+/u).filter(Boolean);
  const margin = " ".repeat(indent);
  const single = words.join(" ");
  if (indent + single.length + 6 <= LINE_LENGTH) return new Code(`"""${single}"""`);
  // Room for the closing quotes too: a formatter pulls them up to a text of one line.
  const [first = "", ...rest] = wrapWords(words, LINE_LENGTH - indent - 6);
  if (rest.length === 0) return new Code(`"""${first}"""`);
  return new Code([`"""${first}`, ...rest.map((line) => margin + line), `${margin}"""`].join("\n"));
}

function escapeText(text: string): string {
  const literal = pythonString(text.replace(/\s+/gu, " ").trim()).text;
  const inner = literal.slice(1, -1).replaceAll("\\'", "'").replaceAll('\\"', '"');
  return inner.replaceAll('"', '\\"');
}
