import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/python";
import { parsableText, withoutWithBrackets } from "./parsable-text.js";

/** A Python file as it was written, and the tree of its syntax: nodes know where in `text` they stand. */
export interface PythonFile {
  readonly text: string;
  readonly tree: Tree;
}

/** Never fails: what cannot be parsed is an error node of the tree. */
export function parsePython(text: string): PythonFile {
  const parsable = parsableText(text);
  const file = { text, tree: parser.parse(parsable) };
  if (pythonErrors(file).length === 0) return file;
  for (const again of [parsable, withoutWithBrackets(parsable)]) {
    const other = { text, tree: parsePatiently(again) };
    if (pythonErrors(other).length === 0) return other;
  }
  return file;
}

/**
 * The parser takes several hundred bodies of one line each (`def f(): ...`) for something that never ends, and gives up. Here it may
 * go on: its count starts anew with every step.
 */
function parsePatiently(text: string): Tree {
  const parse = parser.startParse(text);
  for (;;) {
    Object.assign(parse, { bigReductionCount: 0 });
    const tree = parse.advance();
    if (tree !== null) return tree;
  }
}

/** Where the syntax is wrong: offsets into the text. Empty for a file that parses. */
export function pythonErrors(file: PythonFile): readonly number[] {
  const found: number[] = [];
  file.tree.iterate({
    enter: (node) => {
      if (node.type.isError || isOpenString(file, node)) found.push(node.from);
    },
  });
  return found;
}

/** The text of a node. */
export function textOf({ text }: PythonFile, { from, to }: Pick<SyntaxNode, "from" | "to">): string {
  return text.slice(from, to);
}

// The grammar ends a string at the end of its line and finds nothing wrong.
function isOpenString(file: PythonFile, node: Pick<SyntaxNode, "name" | "from" | "to">): boolean {
  if (node.name !== "String" && node.name !== "FormatString") return false;
  const text = textOf(file, node);
  const quote = /^\w*("""|'''|"|')/.exec(text)?.[1] ?? "";
  return text.length < text.indexOf(quote) + 2 * quote.length || !text.endsWith(quote);
}
