import { type PythonFile, textOf } from "./parse-python.js";

/** The quote that most short strings of a file have; double ones where it is a draw. */
export function usualQuote(file: PythonFile): '"' | "'" {
  let double = 0;
  file.tree.iterate({
    enter: (node) => {
      if (node.name !== "String" && node.name !== "FormatString") return;
      const quote = /^\w*("""|'''|"|')/.exec(textOf(file, node))?.[1];
      if (quote === '"') double += 1;
      if (quote === "'") double -= 1;
    },
  });
  return double < 0 ? "'" : '"';
}

/** A piece of code with its strings in another quote, where that takes no escapes. */
export function inQuotes(snippet: PythonFile, quote: '"' | "'"): string {
  let text = "";
  let at = 0;
  snippet.tree.iterate({
    enter: (node) => {
      if (node.name !== "String") return;
      const plain = /^(\w*)(["'])([^"'\\\n]*)\2$/.exec(textOf(snippet, node));
      if (plain === null) return;
      text += `${snippet.text.slice(at, node.from)}${plain[1] ?? ""}${quote}${plain[3] ?? ""}${quote}`;
      at = node.to;
    },
  });
  return text + snippet.text.slice(at);
}
