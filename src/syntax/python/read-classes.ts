import type { SyntaxNode } from "@lezer/common";
import { textOf, type PythonFile } from "./parse-python.js";
import { readAssignments, type PythonAssignment } from "./read-assignments.js";
import { readArguments } from "./read-calls.js";
import { dottedName, readSubscript } from "./read-expressions.js";

export interface PythonClass {
  readonly name: string;
  /** The classes it inherits from, by their dotted names: `Base[int]` is Base. */
  readonly bases: readonly string[];
  /** `table=True` → `table`. */
  readonly keywords: ReadonlyMap<string, SyntaxNode>;
  readonly decorators: readonly string[];
  readonly attributes: readonly PythonAssignment[];
  /** The names of its methods and properties. */
  readonly methods: readonly string[];
  readonly from: number;
}

/** A class's definition; `decorators` are the nodes that stand above it. */
export function readClass(
  file: PythonFile,
  node: SyntaxNode,
  decorators: readonly SyntaxNode[],
): PythonClass | null {
  const name = node.getChild("VariableName");
  if (node.name !== "ClassDefinition" || name === null) return null;
  const { positional, keywords } = readArguments(file, node.getChild("ArgList"));
  const body = node.getChild("Body");
  return {
    name: textOf(file, name),
    bases: positional.flatMap((base) => dottedName(file, readSubscript(base)?.target ?? base) ?? []),
    keywords,
    decorators: decorators.map((decorator) => textOf(file, decorator).replace(/^@/, "").trim()),
    attributes: body === null ? [] : readAssignments(file, body),
    methods: body === null ? [] : methodsOf(file, body),
    from: node.from,
  };
}

function methodsOf(file: PythonFile, body: SyntaxNode): readonly string[] {
  return [...body.getChildren("FunctionDefinition"), ...body.getChildren("DecoratedStatement")].flatMap(
    (node) => {
      const definition = node.name === "DecoratedStatement" ? node.getChild("FunctionDefinition") : node;
      const name = definition?.getChild("VariableName") ?? null;
      return name === null ? [] : [textOf(file, name)];
    },
  );
}
