import { ts } from "ts-morph";

/**
 * Where the code of a statement ends. A semicolon on a later line belongs to it for the parser, but to the line that it guards for
 * whoever writes without semicolons: `;(async () => {})()`.
 */
export function codeEnd(root: ts.SourceFile, statement: ts.Node): number {
  const end = statement.getEnd();
  if (root.text[end - 1] !== ";") return end;
  const [before, last] = statement.getChildren(root).slice(-2);
  if (before === undefined || last?.kind !== ts.SyntaxKind.SemicolonToken) return end;
  return root.text.slice(before.getEnd(), end).includes("\n") ? before.getEnd() : end;
}
