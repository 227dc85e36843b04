import { Code } from "./code.js";

/** A text as one word of a POSIX shell: in quotes where the shell would read it as more than a word. */
export function shellText(text: string): Code {
  const isWord = /^[\w.,:=+/@%-]+$/.test(text);
  return new Code(isWord ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);
}
