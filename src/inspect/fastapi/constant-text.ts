import type { SyntaxNode } from "@lezer/common";
import { textOf } from "../../syntax/python/parse-python.js";
import { childrenOf, dottedName, namesIn, stringValue } from "../../syntax/python/read-expressions.js";
import { readCall } from "../../syntax/python/read-calls.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import type { ResolvedName } from "../../syntax/python/resolve-name.js";
import { lineageOf, ownClass, type OwnClass } from "./class-ancestry.js";
import type { PythonProject } from "./python-project.js";

/** An expression, and where it stands. */
interface Expression {
  readonly module: PythonModule;
  readonly node: SyntaxNode | null;
}

/**
 * The text that an expression always has, as far as reading shows: literals, constants of modules, defaults of settings
 * (`settings.API_V1_STR`), f-strings and sums of these. Null for all else.
 */
export function constantText(project: PythonProject, { module, node }: Expression, depth = 0): string | null {
  if (node === null || depth > 8) return null;
  const deeper = (expression: Expression): string | null => constantText(project, expression, depth + 1);
  const literal = stringValue(module.file, node);
  if (literal !== null) return literal;
  if (node.name === "ParenthesizedExpression") return deeper({ module, node: childrenOf(node)[1] ?? null });
  if (node.name === "FormatString") return formatted(module, node, deeper);
  if (node.name === "BinaryExpression") {
    const [left, operator, right] = childrenOf(node);
    if (operator === undefined || textOf(module.file, operator) !== "+") return null;
    return concatenated([deeper({ module, node: left ?? null }), deeper({ module, node: right ?? null })]);
  }
  const name = dottedName(module.file, node);
  const value = name === null ? null : valueOf(project, project.resolve(module, name));
  return value === null ? null : deeper(value);
}

function formatted(
  module: PythonModule,
  node: SyntaxNode,
  deeper: (part: Expression) => string | null,
): string | null {
  const [, quote = ""] = /^[fFrR]+("""|'''|"|')/.exec(textOf(module.file, node)) ?? [];
  const parts: (string | null)[] = [];
  let at = node.from + textOf(module.file, node).indexOf(quote) + quote.length;
  for (const replacement of node.getChildren("FormatReplacement")) {
    parts.push(module.file.text.slice(at, replacement.from));
    const [, inner, close] = childrenOf(replacement);
    parts.push(close?.name === "}" ? deeper({ module, node: inner ?? null }) : null);
    at = replacement.to;
  }
  parts.push(module.file.text.slice(at, node.to - quote.length));
  return concatenated(parts);
}

function concatenated(parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join("");
}

/** What is assigned to a name, or to an attribute of the class that an instance is of. */
function valueOf(project: PythonProject, resolved: ResolvedName | null): Expression | null {
  if (resolved?.kind !== "own") return null;
  const module = project.module(resolved.path);
  if (module === null) return null;
  const [attribute] = resolved.rest;
  const assignment = module.assignments.find(({ name }) => name === resolved.name);
  if (attribute === undefined) return assignment === undefined ? null : { module, node: assignment.value };
  const own = ownClass(project, { ...resolved, rest: [] }) ?? classOfInstance(project, module, resolved.name);
  return own === null || resolved.rest.length > 1 ? null : attributeValue(project, own, attribute);
}

function attributeValue(project: PythonProject, start: OwnClass, name: string): Expression | null {
  for (const { module, definition } of lineageOf(project, start)) {
    const attribute = definition.attributes.find((known) => known.name === name);
    if (attribute !== undefined) return { module, node: defaultOf(module, attribute.value) };
  }
  return null;
}

/** `Field("/api/v1")` and `Field(default="/api/v1")` */
function defaultOf(module: PythonModule, value: SyntaxNode | null): SyntaxNode | null {
  const call = readCall(module.file, value);
  return call === null ? value : (call.keywords.get("default") ?? call.positional[0] ?? null);
}

/** `settings = Settings()`, `settings = get_settings()` where that says what it returns. */
function classOfInstance(project: PythonProject, module: PythonModule, name: string): OwnClass | null {
  const assignment = module.assignments.find((known) => known.name === name);
  const callee = assignment === undefined ? null : (readCall(module.file, assignment.value)?.callee ?? null);
  const made = callee === null ? null : project.resolve(module, callee);
  const direct = ownClass(project, made);
  if (direct !== null || made?.kind !== "own") return direct;
  const home = project.module(made.path);
  const getter = home?.functions.find((known) => known.name === made.name);
  const [returned] = home && getter ? namesIn(home.file, getter.returns) : [];
  return home && returned !== undefined ? ownClass(project, project.resolve(home, returned)) : null;
}
