import { ts } from "ts-morph";
import { findNodes } from "./find-nodes.js";
import { codeEnd } from "./find-code-end.js";

/** How the lines of one file are written. */
export interface CodeStyle {
  readonly eol: "\n" | "\r\n";
  readonly quote: '"' | "'";
  readonly hasSemicolons: boolean;
  /** Blanks of one level. */
  readonly unit: string;
  /** Whether it is `{ a }` and not `{a}`. */
  readonly hasGaps: boolean;
}

/** A parsed file and how it is written. */
export interface StyledFile {
  readonly root: ts.SourceFile;
  readonly style: CodeStyle;
}

/** The style that most of a file has; double quotes and semicolons where nothing tells. */
export function codeStyleOf(root: ts.SourceFile): CodeStyle {
  const { text } = root;
  return {
    eol: /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n",
    quote: quoteOf(root),
    hasSemicolons: hasSemicolons(root),
    unit: /^(?:\t| {2,8}(?! ))(?![ *])/m.exec(text)?.[0] ?? "  ",
    hasGaps: !/^(?:import|const) (?:type )?\{\S/m.test(text),
  };
}

function quoteOf(root: ts.SourceFile): '"' | "'" {
  const strings = findNodes(root, ts.isStringLiteral);
  const modules = strings.filter(({ parent }) => ts.isImportDeclaration(parent) || isRequire(parent));
  const quotes = (modules.length > 0 ? modules : strings).map((node) => root.text[node.getStart(root)]);
  return quotes.filter((quote) => quote === "'").length * 2 > quotes.length ? "'" : '"';
}

function isRequire(node: ts.Node): boolean {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "require";
}

function hasSemicolons(root: ts.SourceFile): boolean {
  const ends = findNodes(root, endsInSemicolon).map((node) => root.text[codeEnd(root, node) - 1] === ";");
  return ends.filter(Boolean).length * 2 >= ends.length;
}

/** Whether a statement is one of those that end in a semicolon, where a file has such. */
export function endsInSemicolon(node: ts.Node): node is ts.Statement {
  return (
    ts.isExpressionStatement(node) ||
    ts.isVariableStatement(node) ||
    ts.isImportDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isReturnStatement(node)
  );
}
