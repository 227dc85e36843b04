import type { SyntaxNode } from "@lezer/common";
import { walkScope } from "./read-units.js";
import { textOf, type PythonFile } from "./parse-python.js";
import { childrenOf, dottedName } from "./read-expressions.js";

/** `callee(positional, keyword=value)`; what is starred is left out. */
export interface PythonCall {
  readonly callee: string;
  readonly positional: readonly SyntaxNode[];
  readonly keywords: ReadonlyMap<string, SyntaxNode>;
  readonly node: SyntaxNode;
}

/** The call that an expression is; also the one that is awaited. Null where something else than a name is called. */
export function readCall(file: PythonFile, node: SyntaxNode | null): PythonCall | null {
  if (node?.name === "AwaitExpression") return readCall(file, node.lastChild);
  if (node?.name !== "CallExpression") return null;
  const callee = dottedName(file, node.firstChild);
  return callee === null ? null : { callee, node, ...readArguments(file, node.getChild("ArgList")) };
}

/** `app.include_router(users.router, prefix="/users")`: a method that is called on a name. */
export interface MethodCall {
  readonly object: string;
  readonly method: string;
  readonly node: SyntaxNode;
  /** In the order they are written; of a starred one `value` is the star. */
  readonly arguments: readonly CallArgument[];
}

/** An argument, with its keyword if it has one. */
interface CallArgument {
  readonly keyword: string | null;
  readonly value: SyntaxNode;
}

/** The call of a method of a name that a node is; null for any other. */
export function readMethodCall(file: PythonFile, node: SyntaxNode): MethodCall | null {
  const callee = node.name === "CallExpression" ? dottedName(file, node.firstChild) : null;
  const list = node.getChild("ArgList");
  const dot = callee?.lastIndexOf(".") ?? -1;
  if (callee === null || list === null || dot < 0) return null;
  return {
    object: callee.slice(0, dot),
    method: callee.slice(dot + 1),
    node,
    arguments: splitByComma(list).flatMap((part) => readArgument(file, part) ?? []),
  };
}

/** Of `name := value`, which is no keyword's, the value. */
function readArgument(file: PythonFile, [first, sign, value]: readonly SyntaxNode[]): CallArgument | null {
  if (first === undefined) return null;
  if (sign?.name !== "AssignOp" || value === undefined) return { keyword: null, value: first };
  return { keyword: textOf(file, sign) === "=" ? textOf(file, first) : null, value };
}

/** The calls of methods of `object` in a statement and in the blocks inside it, in order; those of other scopes are left out. */
export function readMethodCalls(
  file: PythonFile,
  statement: SyntaxNode,
  object: string,
): readonly MethodCall[] {
  const calls: MethodCall[] = [];
  walkScope(statement, (node) => {
    const call = readMethodCall(file, node);
    if (call?.object === object) calls.push(call);
  });
  return calls;
}

/** Every call below a node, outer ones first. */
export function callsIn(file: PythonFile, node: SyntaxNode): readonly PythonCall[] {
  const calls: PythonCall[] = [];
  node.cursor().iterate(({ name, node: inner }) => {
    const call = name === "CallExpression" ? readCall(file, inner) : null;
    if (call !== null && inner.from >= node.from && inner.to <= node.to) calls.push(call);
  });
  return calls;
}

/** What stands between the brackets of a call, a class or a decorator. */
export function readArguments(
  file: PythonFile,
  list: SyntaxNode | null,
): Pick<PythonCall, "positional" | "keywords"> {
  const positional: SyntaxNode[] = [];
  const keywords = new Map<string, SyntaxNode>();
  for (const part of list === null ? [] : splitByComma(list)) {
    const argument = readArgument(file, part);
    if (argument === null) continue;
    if (argument.keyword !== null) keywords.set(argument.keyword, argument.value);
    else if (part.length === 1 || argument.value !== part[0]) positional.push(argument.value);
  }
  return { positional, keywords };
}

/** What stands between the commas of a list of arguments or parameters; comments are left out. */
export function splitByComma(list: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const parts: SyntaxNode[][] = [[]];
  for (const child of childrenOf(list)) {
    if (child.name === ",") parts.push([]);
    else if (child.name !== "(" && child.name !== ")" && child.name !== "Comment") parts.at(-1)?.push(child);
  }
  return parts.filter((part) => part.length > 0);
}
