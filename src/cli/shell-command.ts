import { shellText } from "../render/shell-text.js";

/** Words as one line for a POSIX shell: what the shell would read as more than a word stands in quotes. */
export function shellCommand(words: readonly string[]): string {
  return words.map((word) => shellText(word).text).join(" ");
}
