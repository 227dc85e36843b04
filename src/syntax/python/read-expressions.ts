import type { SyntaxNode } from "@lezer/common";
import { textOf, type PythonFile } from "./parse-python.js";

/** The children of a node, in the order they are written. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** `a`, `a.b.c`; null for whatever else stands there: calls, subscripts, literals. */
export function dottedName(file: PythonFile, node: SyntaxNode | null): string | null {
  if (node === null) return null;
  if (node.name === "VariableName") return textOf(file, node);
  if (node.name !== "MemberExpression") return null;
  const property = node.lastChild;
  const object = dottedName(file, node.firstChild);
  return property?.name === "PropertyName" && object !== null ? `${object}.${textOf(file, property)}` : null;
}

/** `X[a, b]`: what stands before the bracket, and what within. Null for other expressions. */
export function readSubscript(
  node: SyntaxNode,
): { readonly target: SyntaxNode; readonly items: readonly SyntaxNode[] } | null {
  const [target, ...rest] = childrenOf(node);
  if (node.name !== "MemberExpression" || target === undefined || rest[0]?.name !== "[") return null;
  return { target, items: rest.filter(({ name }) => name !== "[" && name !== "]" && name !== ",") };
}

/** Every dotted name of an annotation, also those in quotes: `Mapped["User"] | None` gives Mapped and User. */
export function namesIn(file: PythonFile, node: SyntaxNode | null): readonly string[] {
  if (node === null) return [];
  const name = dottedName(file, node);
  if (name !== null) return [name];
  if (node.name === "String") return textOf(file, node).match(/[A-Za-z_][\w.]*/g) ?? [];
  return childrenOf(node).flatMap((child) => namesIn(file, child));
}

/** The text of a string literal, without what it interpolates; null for everything else. Escapes stay as they are written. */
export function stringValue(file: PythonFile, node: SyntaxNode | null): string | null {
  if (node === null) return null;
  if (node.name === "ContinuedString") {
    const parts = childrenOf(node).map((part) => stringValue(file, part));
    return parts.includes(null) ? null : parts.join("");
  }
  if (node.name !== "String") return null;
  return /^[rRuU]?("""|'''|"|')([\s\S]*)\1$/.exec(textOf(file, node))?.[2] ?? null;
}
