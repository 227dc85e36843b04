import { ts } from "ts-morph";

/**
 * Where the code of a statement ends. A semicolon on a later line belongs to it for the parser, but to the line that it guards for
 * whoever writes without semicolons: `;(async () => {})()`.
 */
export function codeEnd(root: ts.SourceFile, statement: ts.Node): number {
  const end = statement.getEnd();
  if (root.text[end - 1] !== ";" || !blanksBefore(root.text, end - 1).includes("\n")) return end;
  const [before, last] = statement.getChildren(root).slice(-2);
  if (before === undefined || last?.kind !== ts.SyntaxKind.SemicolonToken) return end;
  return root.text.slice(before.getEnd(), end).includes("\n") ? before.getEnd() : end;
}

/** The blanks and line ends right before an offset: asking for the tokens of every statement takes long. */
function blanksBefore(text: string, offset: number): string {
  let from = offset;
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, offset);
}
