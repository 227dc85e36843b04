import type { SyntaxNode } from "@lezer/common";
import { textOf, type PythonFile } from "./parse-python.js";
import { splitByComma } from "./read-calls.js";

interface PythonParameter {
  readonly name: string;
  readonly annotation: SyntaxNode | null;
  readonly default: SyntaxNode | null;
}

export interface PythonFunction {
  readonly name: string;
  readonly isAsync: boolean;
  readonly isConditional: boolean;
  readonly parameters: readonly PythonParameter[];
  /** The annotation of what it returns. */
  readonly returns: SyntaxNode | null;
  /** As they are written, without the `@`. */
  readonly decorators: readonly string[];
  readonly body: SyntaxNode | null;
  readonly node: SyntaxNode;
  readonly from: number;
}

/** A function's definition; `decorators` are the nodes that stand above it. */
export function readFunction(
  file: PythonFile,
  node: SyntaxNode,
  decorators: readonly SyntaxNode[],
): PythonFunction | null {
  const name = node.getChild("VariableName");
  if (node.name !== "FunctionDefinition" || name === null) return null;
  return {
    name: textOf(file, name),
    isAsync: node.getChild("async") !== null,
    isConditional: false,
    parameters: readParameters(file, node.getChild("ParamList")),
    returns: node.getChild("TypeDef")?.lastChild ?? null,
    decorators: decorators.map((decorator) => textOf(file, decorator).replace(/^@/, "").trim()),
    body: node.getChild("Body"),
    node,
    from: node.from,
  };
}

function readParameters(file: PythonFile, list: SyntaxNode | null): readonly PythonParameter[] {
  return (list === null ? [] : splitByComma(list)).flatMap((part) => {
    const name = part.find((node) => node.name === "VariableName");
    if (name === undefined) return [];
    const at = part.findIndex((node) => node.name === "AssignOp");
    return [
      {
        name: textOf(file, name),
        annotation: part.find((node) => node.name === "TypeDef")?.lastChild ?? null,
        default: at < 0 ? null : (part[at + 1] ?? null),
      },
    ];
  });
}

/** The nodes with this name in a function's own body, not in functions that it defines. */
export function ownNodes({ body }: PythonFunction, name: string): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  body?.cursor().iterate((ref) => {
    if (ref.from < body.from || ref.to > body.to) return false;
    if (ref.name === name) found.push(ref.node);
    return ref.name !== "FunctionDefinition" && ref.name !== "LambdaExpression";
  });
  return found;
}
