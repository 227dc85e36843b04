import { lineAt } from "../../syntax/line-at.js";
import { readBindings } from "../../syntax/python/read-bindings.js";
import { type Unit, unitsOf } from "../../syntax/python/read-units.js";
import { type PythonFile, textOf } from "../../syntax/python/parse-python.js";
import { readMethodCall, readMethodCalls } from "../../syntax/python/read-calls.js";
import { childrenOf } from "../../syntax/python/read-expressions.js";
import { lineTextAt, lineBefore, linesAbove, linesBelow, lineStart } from "../line-insertion.js";
import type { Insertion } from "../patch.js";

/** Where a call on the application goes. */
export interface RegisterPlace {
  /** What the application is called there. */
  readonly app: string;
  /** What runs in the same scope. */
  readonly units: readonly Unit[];
  /** The imports of the call have to stand in front of this. */
  readonly importLimit: number;
  readonly insert: (call: string) => Insertion;
}

/** Why there is no place: goes behind the path of the file. */
export interface NoPlace {
  readonly reason: string;
}

/** Behind what is registered on a module-level application already, or behind the statement that makes it. */
export function moduleLevelPlace(file: PythonFile, app: string): RegisterPlace | NoPlace {
  const units = unitsOf(file, file.tree.topNode);
  const made = theOnly(file, units, app);
  if ("reason" in made) return made;
  const anchor = registeredIn(file, { units, app, made, end: units.length }).last ?? made;
  const insert = (call: string): Insertion =>
    linesBelow(file.text, anchor.to, [indentOf(file, anchor) + call]);
  return { app, units, importLimit: insert("").at, insert };
}

/** The one statement of the block that gives the application its value. */
export function theOnly(file: PythonFile, units: readonly Unit[], app: string): Unit | NoPlace {
  const bindings = readBindings(file, units, app);
  // `import app.models` binds `app` too, until the application takes its place.
  const taken = bindings.findIndex(({ kind }) => kind !== "import");
  const [first, second] = bindings.slice(Math.max(taken, 0));
  if (first === undefined) return { reason: `has no application \`${app}\`` };
  const line = (at: number): string => String(lineAt(file.text, at));
  if (second !== undefined)
    return {
      reason: `gives \`${app}\` a value more than once, in lines ${line(first.node.from)} and ${line(second.node.from)}`,
    };
  if (first.kind === "nested")
    return { reason: `makes \`${app}\` in a block (line ${line(first.node.from)}), and perhaps not always` };
  if (first.kind !== "plain")
    return { reason: `does not make \`${app}\` itself: line ${line(first.node.from)} imports or defines it` };
  return first.unit;
}

interface Block {
  readonly units: readonly Unit[];
  readonly app: string;
  /** Behind this. */
  readonly made: Unit | null;
  /** The index of the unit that has to stay behind. */
  readonly end: number;
}

const REGISTERS = new Set(["include_router", "mount", "add_middleware"]);

/** What is registered already. */
export interface Registered {
  /** The last statement that registers something and stands in front of `greedy`. */
  readonly last: Unit | null;
  /** The first that answers every path: what is registered behind it would never be reached. */
  readonly greedy: Unit | null;
}

/** What is registered on the application in a block, behind the statement that makes it. */
export function registeredIn(file: PythonFile, { units, app, made, end }: Block): Registered {
  const behind = units.slice(made === null ? 0 : units.indexOf(made) + 1, end);
  const greedy = behind.findIndex((unit) => answersEverything(file, unit, app));
  const last = behind
    .slice(0, greedy < 0 ? behind.length : greedy)
    .findLast((unit) => unit.statements.some((statement) => isRegistration(file, statement, app)));
  return { last: last ?? null, greedy: behind[greedy] ?? null };
}

function isRegistration(file: PythonFile, statement: Unit["node"], app: string): boolean {
  const expression = statement.name === "ExpressionStatement" ? statement.firstChild : null;
  const call = expression === null ? null : readMethodCall(file, expression);
  return call?.object === app && REGISTERS.has(call.method);
}

/** `app.mount("/", …)`, `@app.get("/{path:path}")` */
function answersEverything(file: PythonFile, unit: Unit, app: string): boolean {
  const mounts = readMethodCalls(file, unit.node, app).filter(({ method }) => method === "mount");
  if (
    mounts.some(
      ({ arguments: [path] }) => path !== undefined && /^(["'])\/?\1$/.test(textOf(file, path.value)),
    )
  )
    return true;
  return unit.node.getChildren("Decorator").some((decorator) => {
    const text = textOf(file, decorator).replace(/\s/g, "");
    return text.startsWith(`@${app}.`) && /\((?:path=)?["']\/?\{\w+:path\}["']/.test(text);
  });
}

/** The blanks in front of a statement. */
export function indentOf(file: PythonFile, { from }: Unit): string {
  return /[ \t]*$/.exec(file.text.slice(lineStart(file.text, from), from))?.[0] ?? "";
}

/** A line in front of a statement and of the comments right above it. */
export function aboveWithComments(file: PythonFile, unit: Unit, line: string): Insertion {
  const indent = indentOf(file, unit);
  let at = lineStart(file.text, unit.from);
  for (;;) {
    const above = lineBefore(file.text, at);
    if (above === null || !above.startsWith(`${indent}#`) || isInside(file, lineStart(file.text, at - 1)))
      break;
    at = lineStart(file.text, at - 1);
  }
  return linesAbove(file.text, at, [indent + line]);
}

function isInside(file: PythonFile, at: number): boolean {
  for (let node = file.tree.resolveInner(at, 1); node.parent !== null; node = node.parent)
    if (node.name.endsWith("String") && node.from < at) return true;
  return false;
}

/** Whether nothing but blanks stands in front of a unit in its line. */
export function beginsLine(file: PythonFile, { from }: Unit): boolean {
  return (
    /^[ \t\f]*$/.test(file.text.slice(lineStart(file.text, from), from)) && lineTextAt(file.text, from) !== ""
  );
}

/** The statements in the body of a function or class. */
export function bodyUnits(file: PythonFile, definition: Unit["node"]): readonly Unit[] {
  const body = childrenOf(definition).find(({ name }) => name === "Body");
  return body === undefined ? [] : unitsOf(file, body);
}
