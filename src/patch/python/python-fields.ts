import type { SyntaxNode } from "@lezer/common";
import { lineAt } from "../../syntax/line-at.js";
import { readBindings } from "../../syntax/python/read-bindings.js";
import { withNames } from "../../syntax/python/read-names.js";
import { inQuotes, usualQuote } from "../../syntax/python/read-quotes.js";
import { definitionIn, type Unit, unitsOf } from "../../syntax/python/read-units.js";
import { parsePython, type PythonFile, textOf } from "../../syntax/python/parse-python.js";
import { childrenOf } from "../../syntax/python/read-expressions.js";
import { linesAbove, linesBelow } from "../line-insertion.js";
import type { Insertion, Patcher, PatchOf, PatchResult } from "../patch.js";
import { bindImports } from "./bind-imports.js";
import { patchedPython } from "./in-code.js";
import { countPythonErrors } from "./python-errors.js";
import { beginsLine, bodyUnits, indentOf, type NoPlace } from "./register-place.js";

type Fields = PatchOf<"pythonFields">;

/** Adds fields to a class of settings. */
export const pythonFields: Patcher<"pythonFields"> = { patch, manual, errors: countPythonErrors };

function patch(text: string, { path, className, imports, fields }: Fields): PatchResult {
  const file = parsePython(text);
  const found = classOnce(file, className);
  if ("reason" in found) return { kind: "refused", reason: found.reason };
  const limit = found.unit.from;
  if (fields.length === 0) {
    const { insertions } = bindImports(file, { path, imports, limit });
    return insertions.length === 0 ? { kind: "present" } : patchedPython(file, insertions);
  }
  const units = bodyUnits(file, found.node);
  const missing = fields.filter(({ name }) => readBindingsOf(file, units, name).length === 0);
  if (missing.length === 0) return { kind: "present" };
  const [first] = units;
  if (first === undefined || !beginsLine(file, first))
    return { kind: "refused", reason: `writes the class \`${className}\` in one line` };
  const needed = imports.filter(({ name, as }) => missing.some(({ line }) => uses(line, as ?? name)));
  const bound = bindImports(file, { path, imports: needed, limit });
  const quote = usualQuote(file);
  const lines = missing.map(
    ({ line }) =>
      indentOf(file, first) + inQuotes(parsePython(withNames(parsePython(line), bound.names)), quote),
  );
  return patchedPython(file, [...bound.insertions, insertFields(file, units, lines)]);
}

function uses(line: string, name: string): boolean {
  const mark = "\u0001";
  return withNames(parsePython(line), new Map([[name, mark]])).includes(mark);
}

/** Plain and annotated names of a class. */
function readBindingsOf(file: PythonFile, units: readonly Unit[], name: string): readonly SyntaxNode[] {
  const annotated = units
    .flatMap(({ statements }) => statements)
    .filter((node) => fieldName(file, node) === name);
  return [...annotated, ...readBindings(file, units, name).map(({ node }) => node)];
}

/** The name that a statement annotates; null where it is no field. */
function fieldName(file: PythonFile, node: SyntaxNode): string | null {
  const [name, type] = childrenOf(node);
  if (node.name !== "AssignStatement" || name?.name !== "VariableName" || type?.name !== "TypeDef")
    return null;
  return /^:\s*(?:typing\.)?ClassVar\b/.test(textOf(file, type)) ? null : textOf(file, name);
}

function insertFields(file: PythonFile, units: readonly Unit[], lines: readonly string[]): Insertion {
  const last = units.findLastIndex(({ statements }) =>
    statements.some((node) => ![null, "model_config"].includes(fieldName(file, node))),
  );
  const isDocstring = (unit: Unit | undefined): boolean =>
    unit?.node.name === "ExpressionStatement" && unit.node.firstChild?.name.endsWith("String") === true;
  const end = last >= 0 ? last : isDocstring(units[0]) ? 0 : -1;
  // A field may have a docstring of its own below it.
  const anchor = units[last >= 0 && isDocstring(units[last + 1]) ? last + 1 : end];
  if (anchor !== undefined) return linesBelow(file.text, anchor.to, last >= 0 ? lines : ["", ...lines]);
  const [first] = units;
  if (first === undefined) throw new Error("a class without a body");
  const isAlone = units.length === 1 && /^(?:Pass|Expression)Statement$/.test(first.node.name);
  if (isAlone) return linesBelow(file.text, first.to, lines);
  const config = units.findLast(({ statements }) =>
    statements.some((node) => /^model_config\b/.test(textOf(file, node))),
  );
  if (config !== undefined) return linesBelow(file.text, config.to, lines);
  return linesAbove(file.text, first.from, [...lines, ""]);
}

function classOnce(file: PythonFile, name: string): { unit: Unit; node: SyntaxNode } | NoPlace {
  const [first, second] = readBindings(file, unitsOf(file, file.tree.topNode), name);
  if (first === undefined) return { reason: `has no class \`${name}\`` };
  const line = (at: number): string => String(lineAt(file.text, at));
  if (second !== undefined)
    return {
      reason: `defines \`${name}\` twice, in lines ${line(first.node.from)} and ${line(second.node.from)}`,
    };
  const node = definitionIn(first.unit, "ClassDefinition");
  return node === null
    ? { reason: `does not define the class \`${name}\` at its top level` }
    : { unit: first.unit, node };
}

function manual({ path, className, imports, fields }: Fields): string {
  return [
    `In ${path}, with the other imports:`,
    ...imports.map(
      ({ from, name, as }) => `    from ${from} import ${name}${as === undefined ? "" : ` as ${as}`}`,
    ),
    `and in the class \`${className}\`, behind its last field:`,
    ...fields.map(({ line }) => `    ${line}`),
  ].join("\n");
}
