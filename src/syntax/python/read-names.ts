import type { SyntaxNode } from "@lezer/common";
import { type PythonFile, textOf } from "./parse-python.js";
import { readImport } from "./read-imports.js";

/** Every name that a file uses or binds anywhere; words of keywords and of attributes are none. */
export function readNames(file: PythonFile): ReadonlySet<string> {
  const names = new Set<string>();
  file.tree.iterate({
    enter: ({ name, node }) => {
      if (name === "ImportStatement") {
        for (const { local } of readImport(file, node)) names.add(local);
        return false;
      }
      if (name === "VariableName" && !isKeyword(file, node)) names.add(textOf(file, node));
      return true;
    },
  });
  return names;
}

/** Replaces names in a piece of code, but not the words of its keywords, attributes and strings. */
export function withNames(file: PythonFile, names: ReadonlyMap<string, string>): string {
  let text = "";
  let at = 0;
  file.tree.iterate({
    enter: ({ name, node }) => {
      const other = name === "VariableName" ? names.get(textOf(file, node)) : undefined;
      if (other === undefined || isKeyword(file, node)) return;
      text += file.text.slice(at, node.from) + other;
      at = node.to;
    },
  });
  return text + file.text.slice(at);
}

function isKeyword(file: PythonFile, node: SyntaxNode): boolean {
  const next = node.nextSibling;
  return node.parent?.name === "ArgList" && next !== null && textOf(file, next) === "=";
}
