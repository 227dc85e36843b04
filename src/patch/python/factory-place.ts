import type { SyntaxNode } from "@lezer/common";
import { lineAt } from "../../syntax/line-at.js";
import { readBindings } from "../../syntax/python/read-bindings.js";
import { definitionIn, type Unit, unitsOf, walkScope } from "../../syntax/python/read-units.js";
import { type PythonFile, textOf } from "../../syntax/python/parse-python.js";
import { childrenOf } from "../../syntax/python/read-expressions.js";
import { linesBelow } from "../line-insertion.js";
import type { Insertion } from "../patch.js";
import {
  aboveWithComments,
  beginsLine,
  bodyUnits,
  indentOf,
  type NoPlace,
  type RegisterPlace,
  registeredIn,
  theOnly,
} from "./register-place.js";

/** In the function of that name, in front of whatever returns the application that it makes. */
export function factoryPlace(file: PythonFile, name: string): RegisterPlace | NoPlace {
  const defined = definedOnce(file, name);
  if ("reason" in defined) return defined;
  const { unit, node } = defined;
  const units = bodyUnits(file, node);
  if (units.some((inner) => !beginsLine(file, inner))) return { reason: `writes \`${name}\` in one line` };
  const returned = returnedName(file, units, name);
  if (typeof returned !== "string") return returned;
  return placeInBody(file, { name, unit, node, units, app: returned });
}

interface Factory {
  readonly name: string;
  readonly unit: Unit;
  readonly node: SyntaxNode;
  readonly units: readonly Unit[];
  readonly app: string;
}

function placeInBody(file: PythonFile, factory: Factory): RegisterPlace | NoPlace {
  const { units, app } = factory;
  const made = isParameter(file, factory.node, app)
    ? parameterOnly(file, factory)
    : theOnly(file, units, app);
  if (made !== null && "reason" in made) return { reason: `${made.reason} in \`${factory.name}\`` };
  const end = units.findIndex(({ node }) => returnsOf(node).length > 0);
  const leaving = units[end];
  const start = made === null ? -1 : units.indexOf(made);
  if (leaving === undefined || end <= start)
    return { reason: `makes and returns \`${app}\` in the same statement` };
  const { last, greedy } = registeredIn(file, { units, app, made, end });
  const below = last ?? (greedy === null ? null : made);
  const above = greedy ?? leaving;
  const insert = (call: string): Insertion =>
    below === null
      ? aboveWithComments(file, above, call)
      : linesBelow(file.text, below.to, [indentOf(file, below) + call]);
  return { app, units, importLimit: factory.unit.from, insert };
}

function definedOnce(file: PythonFile, name: string): { unit: Unit; node: SyntaxNode } | NoPlace {
  const bindings = readBindings(file, unitsOf(file, file.tree.topNode), name);
  const [first, second] = bindings;
  if (first === undefined) return { reason: `has no function \`${name}\`` };
  const line = (at: number): string => String(lineAt(file.text, at));
  if (second !== undefined)
    return {
      reason: `defines \`${name}\` twice, in lines ${line(first.node.from)} and ${line(second.node.from)}`,
    };
  const node = definitionIn(first.unit, "FunctionDefinition");
  if (node === null) return { reason: `does not define the function \`${name}\` at its top level` };
  return { unit: first.unit, node };
}

/** The name that is returned: every return has to return the same, or something made of it. */
function returnedName(file: PythonFile, units: readonly Unit[], factory: string): string | NoPlace {
  const values = units.flatMap(({ node }) => returnsOf(node)).flatMap((node) => childrenOf(node).slice(1, 2));
  const names = new Set(values.map((value) => nameOf(file, units, value)));
  const [name, ...others] = names;
  if (name === undefined) return { reason: `returns nothing from \`${factory}\`` };
  if (others.length > 0) return { reason: `returns different things from \`${factory}\`` };
  return name ?? { reason: `returns from \`${factory}\` what has no name there` };
}

function nameOf(file: PythonFile, units: readonly Unit[], value: SyntaxNode): string | null {
  if (value.name === "VariableName") return textOf(file, value);
  if (value.name !== "CallExpression") return null;
  const names = new Set<string>();
  value.cursor().iterate(({ name, node }) => {
    if (name === "VariableName" && readBindings(file, units, textOf(file, node)).length > 0)
      names.add(textOf(file, node));
  });
  const [only, ...others] = names;
  return others.length > 0 ? null : (only ?? null);
}

function returnsOf(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walkScope(node, (inner) => {
    if (inner.name === "ReturnStatement") found.push(inner);
  });
  return found;
}

function isParameter(file: PythonFile, node: SyntaxNode, name: string): boolean {
  const list = node.getChild("ParamList");
  return (
    list !== null &&
    childrenOf(list).some((child) => child.name === "VariableName" && textOf(file, child) === name)
  );
}

function parameterOnly(file: PythonFile, { units, app }: Factory): null | NoPlace {
  return readBindings(file, units, app).length === 0 ? null : { reason: `gives \`${app}\` another value` };
}
