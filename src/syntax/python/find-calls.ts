import type { SyntaxNode } from "@lezer/common";
import { walkScope } from "./find-statements.js";
import { type PythonFile, textOf } from "./parse-python.js";
import { childrenOf, dottedName } from "./read-expressions.js";

/** `app.include_router(users.router, prefix="/users")`: a method that is called on a name. */
export interface MethodCall {
  readonly object: string;
  readonly method: string;
  readonly node: SyntaxNode;
  readonly arguments: readonly CallArgument[];
}

/** An argument, with its keyword if it has one. */
export interface CallArgument {
  readonly keyword: string | null;
  readonly value: SyntaxNode;
}

/** The calls of methods of `object` in a statement and in the blocks inside it, in order. */
export function findCalls(file: PythonFile, statement: SyntaxNode, object: string): readonly MethodCall[] {
  const found: MethodCall[] = [];
  walkScope(statement, (node) => {
    const call = methodCall(file, node);
    if (call?.object === object) found.push(call);
  });
  return found;
}

/** The call that a node is; null where it is none of a method of a name. */
export function methodCall(file: PythonFile, node: SyntaxNode): MethodCall | null {
  const [callee, list] = childrenOf(node);
  if (node.name !== "CallExpression" || callee === undefined || list === undefined) return null;
  const name = dottedName(file, callee);
  const dot = name?.lastIndexOf(".") ?? -1;
  if (name === null || dot < 0) return null;
  return {
    object: name.slice(0, dot),
    method: name.slice(dot + 1),
    node,
    arguments: argumentsOf(file, list),
  };
}

/** What stands in the brackets of a call. */
function argumentsOf(file: PythonFile, list: SyntaxNode): readonly CallArgument[] {
  const groups: SyntaxNode[][] = [[]];
  for (const node of childrenOf(list)) {
    if (node.name === ",") groups.push([]);
    else if (!"()".includes(node.name) && node.name !== "Comment") groups.at(-1)?.push(node);
  }
  return groups.flatMap((group) => {
    const [first, sign, value] = group;
    if (first === undefined) return [];
    const isKeyword = sign?.name === "AssignOp" && textOf(file, sign) === "=" && value !== undefined;
    return [isKeyword ? { keyword: textOf(file, first), value } : { keyword: null, value: first }];
  });
}
