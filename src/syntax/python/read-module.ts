import { parsePython, pythonErrors, type PythonFile } from "./parse-python.js";
import { readAssignments, type PythonAssignment } from "./read-assignments.js";
import { readClass, type PythonClass } from "./read-classes.js";
import { readFunction, type PythonFunction } from "./read-functions.js";
import { readImports, type PythonImport } from "./read-imports.js";
import { statementsOf } from "./read-statements.js";

/** What a Python file defines: only what stands in no function and no class, but every import. */
export interface PythonModule {
  readonly path: string;
  readonly file: PythonFile;
  readonly imports: readonly PythonImport[];
  readonly assignments: readonly PythonAssignment[];
  readonly functions: readonly PythonFunction[];
  readonly classes: readonly PythonClass[];
  readonly parses: boolean;
}

/** Never fails: of a file that does not parse it gives what the parser could make of it. */
export function readModule(path: string, text: string): PythonModule {
  const file = parsePython(text);
  const definitions = statementsOf(file.tree.topNode).map(({ node, isConditional }) => ({
    node: node.name === "DecoratedStatement" ? (node.lastChild ?? node) : node,
    decorators: node.getChildren("Decorator"),
    isConditional,
  }));
  return {
    path,
    file,
    imports: readImports(file),
    assignments: readAssignments(file, file.tree.topNode),
    functions: definitions.flatMap(({ node, decorators, isConditional }) => {
      const found = readFunction(file, node, decorators);
      return found === null ? [] : [{ ...found, isConditional }];
    }),
    classes: definitions.flatMap(({ node, decorators }) => readClass(file, node, decorators) ?? []),
    parses: pythonErrors(file).length === 0,
  };
}
