import { lineAt } from "../../syntax/line-at.js";
import { isNode, nodesIn, parseModule, type SyntaxNode } from "./parse-module.js";

/** A module's value can only be known by running it. `where` is the line that says so. */
export class NotData extends Error {
  override readonly name = "NotData";
}

/** Gives the value of another module by the name that it is imported by. */
export type ReadImport = (name: string) => Promise<unknown>;

/** What the names of a module stand for. */
interface Scope {
  readonly text: string;
  readonly constants: Map<string, unknown>;
  readonly imports: Map<string, string>;
  readonly read: ReadImport;
  /** Steps that are left: names can repeat names without end. */
  readonly budget: { left: number };
}

const BUDGET = 10_000;

/**
 * The default export of a module that only spells out data, read without running it. Throws `NotData` where something
 * is called or computed, and what prettier says of a text that is no module.
 */
export async function valueOfModule(text: string, read: ReadImport): Promise<unknown> {
  const scope: Scope = { text, constants: new Map(), imports: new Map(), read, budget: { left: BUDGET } };
  let exported: unknown;
  for (const statement of nodesIn(await parseModule(text), "body")) {
    if (isNode(statement)) exported = exportOf(statement, scope) ?? exported;
  }
  if (exported === undefined) throw new NotData("it has no default export");
  return valueOf(exported, scope);
}

/** Notes what a statement names; gives what it exports. */
function exportOf(statement: SyntaxNode, scope: Scope): unknown {
  switch (statement["type"]) {
    case "ImportDeclaration":
      noteImports(statement, scope);
      return undefined;
    case "VariableDeclaration":
      for (const one of nodesIn(statement, "declarations")) {
        if (isNode(one)) scope.constants.set(nameOf(one["id"]), one["init"]);
      }
      return undefined;
    case "ExportDefaultDeclaration":
      return statement["declaration"];
    case "TSExportAssignment":
      return statement["expression"];
    case "ExpressionStatement":
      return typeof statement["directive"] === "string" ? undefined : assigned(statement, scope);
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return undefined;
    default:
      throw notData(statement, scope);
  }
}

function noteImports(statement: SyntaxNode, { imports }: Scope): void {
  const { source } = statement;
  for (const one of nodesIn(statement, "specifiers")) {
    if (!isNode(one) || one["type"] !== "ImportDefaultSpecifier" || !isNode(source)) continue;
    imports.set(nameOf(one["local"]), String(source["value"]));
  }
}

/** What is given to `module.exports`; anything else that a line does changes what nobody sees. */
function assigned(statement: SyntaxNode, scope: Scope): unknown {
  const { expression } = statement;
  if (isNode(expression) && expression["type"] === "AssignmentExpression" && isNode(expression["left"])) {
    const { object, property } = expression["left"];
    if (nameOf(object) === "module" && nameOf(property) === "exports") return expression["right"];
  }
  throw notData(statement, scope);
}

async function valueOf(node: unknown, scope: Scope): Promise<unknown> {
  scope.budget.left -= 1;
  if (scope.budget.left < 0) throw new NotData("it repeats itself too often");
  if (!isNode(node)) throw new NotData("it is not whole");
  switch (node["type"]) {
    case "Literal":
      if ("regex" in node || "bigint" in node) throw notData(node, scope);
      return node["value"];
    case "TemplateLiteral":
      return plainText(node, scope);
    case "ArrayExpression":
      return itemsOf(node, scope);
    case "ObjectExpression":
      return entriesOf(node, scope);
    case "UnaryExpression":
      return signed(node, scope);
    case "Identifier":
      return named(node, scope);
    case "CallExpression":
      return required(node, scope);
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return valueOf(node["expression"], scope);
    default:
      throw notData(node, scope);
  }
}

function plainText(node: SyntaxNode, scope: Scope): unknown {
  const [only, ...more] = nodesIn(node, "quasis");
  if (more.length > 0 || !isNode(only) || !isNode(only["value"])) throw notData(node, scope);
  return only["value"]["cooked"];
}

async function itemsOf(node: SyntaxNode, scope: Scope): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for (const item of nodesIn(node, "elements")) {
    const isSpread = isNode(item) && item["type"] === "SpreadElement";
    const value: unknown = await valueOf(isSpread ? item["argument"] : item, scope);
    items.push(...(isSpread && isList(value) ? value : [value]));
  }
  return items;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

async function entriesOf(node: SyntaxNode, scope: Scope): Promise<object> {
  const entries: [string, unknown][] = [];
  for (const property of nodesIn(node, "properties")) {
    if (!isNode(property)) continue;
    if (property["type"] === "SpreadElement") {
      const value = await valueOf(property["argument"], scope);
      entries.push(...Object.entries(value ?? {}));
    } else entries.push(await entryOf(property, scope));
  }
  return Object.fromEntries(entries);
}

async function entryOf(property: SyntaxNode, scope: Scope): Promise<[string, unknown]> {
  const { key, value } = property;
  if (property["computed"] === true || property["method"] === true || property["kind"] !== "init")
    throw notData(property, scope);
  const name = isNode(key) && key["type"] === "Literal" ? String(key["value"]) : nameOf(key);
  // Plugins are not run: their names will do.
  if (name === "plugins" && isNode(value)) return [name, namesOfPlugins(value, scope)];
  return [name, await valueOf(value, scope)];
}

function namesOfPlugins(value: SyntaxNode, scope: Scope): readonly string[] {
  if (value["type"] !== "ArrayExpression") return [sourceOf(value, scope)];
  return nodesIn(value, "elements").map((item) =>
    isNode(item) ? String(item["type"] === "Literal" ? item["value"] : sourceOf(item, scope)) : "",
  );
}

async function signed(node: SyntaxNode, scope: Scope): Promise<unknown> {
  const value = await valueOf(node["argument"], scope);
  if (node["operator"] === "!") return !value;
  if (node["operator"] === "-" && typeof value === "number") return -value;
  throw notData(node, scope);
}

async function named(node: SyntaxNode, scope: Scope): Promise<unknown> {
  const name = nameOf(node);
  if (name === "undefined") return undefined;
  if (name === "Infinity") return Infinity;
  const source = scope.imports.get(name);
  if (source !== undefined) return scope.read(source);
  const init = scope.constants.get(name);
  if (init === undefined) throw notData(node, scope);
  // A name that stands in its own value stands for nothing.
  return valueOf(init, { ...scope, constants: without(scope.constants, name) });
}

async function required(node: SyntaxNode, scope: Scope): Promise<unknown> {
  const [first] = nodesIn(node, "arguments");
  if (nameOf(node["callee"]) !== "require" || !isNode(first) || typeof first["value"] !== "string")
    throw notData(node, scope);
  return scope.read(first["value"]);
}

function without<T>(map: ReadonlyMap<string, T>, name: string): Map<string, T> {
  return new Map([...map].filter(([key]) => key !== name));
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node["name"] === "string" ? node["name"] : "";
}

function notData(node: SyntaxNode, scope: Scope): NotData {
  return new NotData(`line ${lineAt(scope.text, startOf(node))}, ${sourceOf(node, scope)}`);
}

function startOf(node: SyntaxNode): number {
  const [start] = nodesIn(node, "range");
  return typeof start === "number" ? start : 0;
}

/** The line on which a node begins, from there on. */
function sourceOf(node: SyntaxNode, { text }: Scope): string {
  const [start, end] = nodesIn(node, "range").map(Number);
  return (text.slice(start, end).split("\n", 1)[0] ?? "").slice(0, 60).trim();
}
