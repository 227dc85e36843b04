import type { SyntaxNode } from "@lezer/common";
import { type PythonFile, textOf } from "../../syntax/python/parse-python.js";
import { type PythonAssignment, readAssignments } from "../../syntax/python/read-assignments.js";
import { callsIn, type PythonCall, readCall } from "../../syntax/python/read-calls.js";
import { stringValue } from "../../syntax/python/read-expressions.js";
import { type PythonFunction, readFunction } from "../../syntax/python/read-functions.js";
import { statementsOf } from "../../syntax/python/read-statements.js";
import type { KnownSetting } from "../settings-reading.js";
import { settingType } from "./setting-type.js";

/** The body of a settings class, and what a field in it is filled from that has no other name. */
export interface ClassBody {
  readonly file: PythonFile;
  readonly body: SyntaxNode;
  /** Whether new fields go there. */
  readonly isOwn: boolean;
  readonly variableOf: (name: string) => string;
}

/** Everything that an instance of the class has by that body: fields, properties, and names that are something else. */
export function settingsIn(inside: ClassBody): readonly KnownSetting[] {
  const { file, body } = inside;
  const fields = readAssignments(file, body)
    .filter(({ name }) => name !== "model_config" && !name.startsWith("_"))
    .map((field) => fieldOf(inside, field));
  const methods = functionsIn(file, body).map((method): KnownSetting => {
    const isProperty = method.decorators.some((decorator) => /^(\w+\.)?(cached_)?property$/.test(decorator));
    const type = settingType(file, isProperty ? method.returns : null);
    return { ...type, name: method.name, variables: null, isOwn: inside.isOwn, statement: "" };
  });
  return [...fields, ...methods];
}

/** The methods of a class, with their decorators. */
export function functionsIn(file: PythonFile, body: SyntaxNode): readonly PythonFunction[] {
  return statementsOf(body).flatMap(({ node }) => {
    const definition = node.name === "DecoratedStatement" ? node.lastChild : node;
    return definition === null ? [] : (readFunction(file, definition, node.getChildren("Decorator")) ?? []);
  });
}

function fieldOf({ file, body, isOwn, variableOf }: ClassBody, field: PythonAssignment): KnownSetting {
  const { name, annotation, isConditional } = field;
  const isField = annotation !== null && !isConditional && !/\bClassVar\b/.test(textOf(file, annotation));
  const node = body.getChildren("AssignStatement").find(({ from }) => from === field.from);
  return {
    ...settingType(file, isField ? annotation : null),
    name,
    variables: isField ? variablesOf(file, field, variableOf(name)) : null,
    isOwn,
    statement: node === undefined ? "" : textOf(file, node).trim(),
  };
}

/** `Field(validation_alias="X")`, in the value or in the annotation, is filled from X alone, whatever the prefix. */
function variablesOf(
  file: PythonFile,
  { annotation, value }: PythonAssignment,
  usual: string,
): readonly string[] | null {
  const calls = [
    ...(annotation === null ? [] : callsIn(file, annotation)),
    ...[readCall(file, value)].filter((call) => call !== null),
  ].filter(({ callee }) => /(^|\.)Field$/.test(callee));
  if (calls.some(({ node }) => textOf(file, node).includes("**"))) return null;
  const alias = aliasOf(calls, "validation_alias") ?? aliasOf(calls, "alias");
  if (alias === null) return [usual];
  const choices = readCall(file, alias);
  const isChoice = choices !== null && /(^|\.)AliasChoices$/.test(choices.callee);
  const names = (isChoice ? choices.positional : [alias]).map((node) => stringValue(file, node));
  return names.includes(null) ? null : names.filter((name) => name !== null);
}

function aliasOf(calls: readonly PythonCall[], keyword: string): SyntaxNode | null {
  return calls.map(({ keywords }) => keywords.get(keyword)).find((node) => node !== undefined) ?? null;
}
