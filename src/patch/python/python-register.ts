import { withNames } from "../../syntax/python/read-names.js";
import { inQuotes, usualQuote } from "../../syntax/python/read-quotes.js";
import { unitsOf } from "../../syntax/python/read-units.js";
import { parsePython, type PythonFile, textOf } from "../../syntax/python/parse-python.js";
import { readMethodCall, readMethodCalls, type MethodCall } from "../../syntax/python/read-calls.js";
import { dottedName } from "../../syntax/python/read-expressions.js";
import { type PythonImport, readImportsIn } from "../../syntax/python/read-imports.js";
import type { Patcher, PatchOf, PatchResult } from "../patch.js";
import { bindImports } from "./bind-imports.js";
import { factoryPlace } from "./factory-place.js";
import { patchedPython } from "./in-code.js";
import { countPythonErrors } from "./python-errors.js";
import { isSameName, qualifiedModule, qualifiedName } from "./python-module.js";
import { moduleLevelPlace, type RegisterPlace } from "./register-place.js";

type Register = PatchOf<"pythonRegister">;

/** Calls a method of the application with something that is imported for it. */
export const pythonRegister: Patcher<"pythonRegister"> = { patch, manual, errors: countPythonErrors };

function patch(text: string, register: Register): PatchResult {
  const file = parsePython(text);
  const place = register.isFactory ? factoryPlace(file, register.app) : moduleLevelPlace(file, register.app);
  if ("reason" in place) return { kind: "refused", reason: place.reason };
  if (isPresent(file, register, place)) return { kind: "present" };
  const { insertions, names } = bindImports(file, { ...register, limit: place.importLimit });
  const renamed = withNames(parsePython(register.call), names);
  const call = inQuotes(parsePython(renamed), usualQuote(file));
  return patchedPython(file, [...insertions, place.insert(`${place.app}.${call}`)]);
}

/** Whether the same thing is given to the same method already, whatever either is called. */
function isPresent(file: PythonFile, register: Register, place: RegisterPlace): boolean {
  const wanted = wantedCall(register);
  const scope = place.units.map(({ node }) => node);
  const top = unitsOf(file, file.tree.topNode).map(({ node }) => node);
  const imports = readImportsIn(file, [...top, ...scope]);
  return scope
    .flatMap((node) => readMethodCalls(file, node, place.app))
    .some(
      (call) => call.method === wanted.method && isSameArgument({ file, call, imports, register, wanted }),
    );
}

interface WantedCall {
  readonly method: string;
  /** What is given first: a chain of names. */
  readonly argument: string | null;
}

function wantedCall({ call }: Register): WantedCall {
  const file = parsePython(`app.${call}`);
  const found = readMethodCall(file, file.tree.topNode.firstChild?.firstChild ?? file.tree.topNode);
  if (found === null) throw new Error(`${call} is no call of a method`);
  return { method: found.method, argument: firstArgument(file, found) };
}

function firstArgument(file: PythonFile, { arguments: given }: MethodCall): string | null {
  const first =
    given.find(({ keyword }) => keyword === null) ?? given.find(({ keyword }) => keyword === "router");
  return first === undefined ? null : (dottedName(file, first.value) ?? textOf(file, first.value));
}

interface Comparison {
  readonly file: PythonFile;
  readonly call: MethodCall;
  readonly imports: readonly PythonImport[];
  readonly register: Register;
  readonly wanted: WantedCall;
}

function isSameArgument({ file, call, imports, register, wanted }: Comparison): boolean {
  const given = firstArgument(file, call);
  const needed = register.imports.find(({ name, as }) => (as ?? name) === wanted.argument);
  if (given === null || needed === undefined) return given === wanted.argument;
  const module = qualifiedModule(register.path, needed.from);
  const meant = qualifiedName(register.path, imports, given);
  if (meant !== null) return isSameName(meant, { ...module, parts: [...module.parts, needed.name] });
  const stars = imports.filter(({ kind }) => kind === "star");
  return (
    given === needed.name &&
    stars.some((star) => isSameName(qualifiedModule(register.path, star.source), module))
  );
}

function manual({ path, app, isFactory, imports, call }: Register): string {
  const lines = imports.map(
    ({ from, name, as }) => `from ${from} import ${name}${as === undefined ? "" : ` as ${as}`}`,
  );
  const where = isFactory
    ? `in \`${app}\`, before it returns the application`
    : `behind the line that makes \`${app}\``;
  return [
    `In ${path}, with the other imports:`,
    ...lines.map((line) => `    ${line}`),
    `and ${where}:`,
    `    ${isFactory ? "app" : app}.${call}`,
  ].join("\n");
}
