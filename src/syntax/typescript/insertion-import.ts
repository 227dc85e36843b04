import { ts } from "ts-morph";
import type { StyledFile } from "./find-code-style.js";
import { isRequire, moduleSyntaxOf } from "./find-module-syntax.js";
import { type CodeInsertion, insertionBehind } from "./insertion-behind.js";

/** A name of another module, and what it is called here. */
export interface WantedName {
  readonly from: string;
  readonly name: string;
  readonly local: string;
}

/** Where names come in that a statement at `before` uses, and how the file spells modules if it speaks of none. */
export interface ImportPlace {
  readonly before: number;
  readonly modules: "esm" | "commonjs";
}

/** An import behind the file's other imports, spelled as they are; at the top, below banner and directives, where it has none. */
export function insertionOfImport(
  file: StyledFile,
  wanted: WantedName,
  { before, modules }: ImportPlace,
): CodeInsertion {
  const { root } = file;
  const isTyped = /\.[cm]?tsx?$/.test(root.fileName);
  const syntax = moduleSyntaxOf(root) ?? (isTyped ? "esm" : modules);
  const isImport = syntax === "esm" ? isImportStatement : isRequire;
  const last = root.statements
    .filter((one) => isImport(one) && (syntax === "esm" || one.end <= before))
    .at(-1);
  const code = syntax === "esm" ? importCode(file, wanted) : requireCode(file, wanted);
  if (last !== undefined) return insertionBehind(file, last, code);
  const directive = directives(root).at(-1);
  return directive === undefined ? insertionAtTop(file, code) : belowDirective(file, directive, code);
}

function isImportStatement(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement);
}

function importCode({ style }: StyledFile, { from, name, local }: WantedName): string {
  const module = `${style.quote}${from}${style.quote}`;
  if (name === "default") return `import ${local} from ${module}`;
  return `import ${braced(style.hasGaps, name === local ? name : `${name} as ${local}`)} from ${module}`;
}

function requireCode({ style }: StyledFile, { from, name, local }: WantedName): string {
  const bound = braced(style.hasGaps, name === local ? name : `${name}: ${local}`);
  return `const ${bound} = require(${style.quote}${from}${style.quote})`;
}

function braced(hasGaps: boolean, text: string): string {
  return hasGaps ? `{ ${text} }` : `{${text}}`;
}

/** `"use strict"` and the like, at the top of a file. */
function directives(root: ts.SourceFile): readonly ts.Statement[] {
  const end = root.statements.findIndex(
    (one) => !ts.isExpressionStatement(one) || !ts.isStringLiteral(one.expression),
  );
  return root.statements.slice(0, end === -1 ? undefined : end);
}

function belowDirective(file: StyledFile, directive: ts.Statement, code: string): CodeInsertion {
  const { at, text } = insertionBehind(file, directive, code);
  return { at, text: text.startsWith(file.style.eol) ? `${file.style.eol}${text}` : text };
}

/** In front of the first statement and the comment that belongs to it, but below the comment that a file begins with. */
function insertionAtTop({ root, style }: StyledFile, code: string): CodeInsertion {
  const { text } = root;
  const first = root.statements[0]?.getStart(root) ?? text.length;
  const comments = ts.getLeadingCommentRanges(text, ts.getShebang(text)?.length ?? 0) ?? [];
  let at = first;
  for (const { pos, end } of comments.toReversed()) {
    const isAttached = /^[ \t]*\r?\n?[ \t]*$/.test(text.slice(end, at));
    const isBanner =
      pos === comments[0]?.pos && !/(?:ignore|disable-next|expect-error)/.test(text.slice(pos, end));
    if (!isAttached || isBanner) break;
    at = pos;
  }
  return { at, text: `${code}${style.hasSemicolons ? ";" : ""}${style.eol}${style.eol}` };
}
