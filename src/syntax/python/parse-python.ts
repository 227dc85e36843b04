import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/python";

/** A Python file as it was written, and the tree of its syntax: nodes know where in `text` they stand. */
export interface PythonFile {
  readonly text: string;
  readonly tree: Tree;
}

/** Never fails: what cannot be parsed is an error node of the tree. */
export function parsePython(text: string): PythonFile {
  return { text, tree: parser.parse(text) };
}

/** Where the syntax is wrong: offsets into the text. Empty for a file that parses. */
export function pythonErrors({ tree }: PythonFile): readonly number[] {
  const found: number[] = [];
  tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError) found.push(from);
    },
  });
  return found;
}

/** The text of a node. */
export function textOf({ text }: PythonFile, { from, to }: Pick<SyntaxNode, "from" | "to">): string {
  return text.slice(from, to);
}
