import type { SyntaxNode } from "@lezer/common";
import { textOf, type PythonFile } from "./parse-python.js";
import { childrenOf } from "./read-expressions.js";
import { statementsOf } from "./read-statements.js";

/** `name: annotation = value`, or `type name = value`. */
export interface PythonAssignment {
  readonly name: string;
  readonly annotation: SyntaxNode | null;
  readonly value: SyntaxNode | null;
  readonly isConditional: boolean;
  readonly from: number;
}

/** The assignments of a block to plain names, one for each name: `a = b = f()` gives a and b. */
export function readAssignments(file: PythonFile, block: SyntaxNode): readonly PythonAssignment[] {
  return statementsOf(block).flatMap(({ node, isConditional }) =>
    readAssignment(file, node).map((assignment) => ({ ...assignment, isConditional })),
  );
}

type Assigned = Omit<PythonAssignment, "isConditional">;

function readAssignment(file: PythonFile, node: SyntaxNode): readonly Assigned[] {
  if (node.name === "TypeDefinition") return readTypeDefinition(file, node);
  const children = childrenOf(node);
  if (node.name !== "AssignStatement" || children.some(({ name }) => name === ",")) return [];
  const annotation = node.getChild("TypeDef")?.lastChild ?? null;
  const last = node.lastChild;
  const value = last === null || last.name === "TypeDef" || last.name === "AssignOp" ? null : last;
  return children
    .filter(({ name, from }) => name === "VariableName" && from !== value?.from)
    .map((target) => ({ name: textOf(file, target), annotation, value, from: node.from }));
}

function readTypeDefinition(file: PythonFile, node: SyntaxNode): readonly Assigned[] {
  const name = node.getChild("VariableName");
  if (name === null) return [];
  return [{ name: textOf(file, name), annotation: null, value: node.lastChild, from: node.from }];
}
