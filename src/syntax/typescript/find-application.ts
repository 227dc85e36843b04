import { ts, type SourceFile } from "ts-morph";
import { functionsNamed, type CodeFunction } from "./find-functions.js";
import { fastifyCallsOf } from "./find-fastify-calls.js";
import { callChainOf } from "./find-call-chain.js";
import { findNodes, runsInPlace } from "./find-nodes.js";
import { parameterApplication } from "./find-parameter-application.js";
import { valuesOf } from "./find-variable-values.js";

export type StatementList = ts.SourceFile | ts.Block;

/** An application that has a name in a list of statements. */
export interface NamedApplication {
  readonly kind: "named";
  readonly name: string;
  readonly list: StatementList;
  /** The statement that makes it; null where it is there from the start, as a parameter. */
  readonly made: ts.Statement | null;
  /** The function that says that a plugin is done, where it has one: `done` of `(fastify, opts, done) => {}`. */
  readonly done: string | null;
}

/** An application without a name: `return Fastify().register(a)`. */
export interface ChainedApplication {
  readonly kind: "chained";
  readonly chain: ts.Expression;
}

export type FoundApplication =
  NamedApplication | ChainedApplication | { readonly kind: "none"; readonly reason: string };

/** The one application that a file keeps under a name, at its top or, if nowhere else, in a function. */
export function findApplication(file: SourceFile, name: string): FoundApplication {
  const root = file.compilerNode;
  const top = valuesOf(root, name, (node) => runsInPlace(node) && !ts.isBlock(node));
  const found = top.isDeclared ? valuesOf(root, name, (node) => !shadows(node, name)) : valuesOf(root, name);
  return found.isDeclared ? theOne(found.made, name) : none(whyNot(file, name));
}

/** The one application that a function makes, or is given as its first parameter. */
export function findApplicationOf(file: SourceFile, functionName: string): FoundApplication {
  const functions = functionsNamed(file.compilerNode, functionName);
  const [found] = functions;
  if (found?.body === undefined) return none(`has no function \`${functionName}\``);
  if (functions.length > 1) return none(`has ${functions.length} functions \`${functionName}\``);
  return (
    inFunction(found, found.body, file) ?? none(`makes no application of Fastify in \`${functionName}\``)
  );
}

function inFunction(code: CodeFunction, body: ts.ConciseBody, file: SourceFile): FoundApplication | null {
  const makes = fastifyCallsOf(file);
  const parameter = parameterApplication(code);
  if (!ts.isBlock(body)) {
    const { root } = callChainOf(body);
    const isGiven = ts.isIdentifier(root) && root.text === parameter?.name;
    return makes(body) || isGiven ? { kind: "chained", chain: body } : null;
  }
  const names = madeNames(body, makes);
  const [name] = names;
  if (names.length > 1) return none(`makes ${names.length} applications in one function`);
  if (name !== undefined) return theOne(valuesOf(body, name, runsInPlace).made, name);
  const returned = findNodes(body, ts.isReturnStatement, runsInPlace).flatMap(({ expression }) =>
    expression !== undefined && makes(expression) ? [expression] : [],
  );
  if (returned.length > 1) return none(`makes ${returned.length} applications in one function`);
  if (returned[0] !== undefined) return { kind: "chained", chain: returned[0] };
  if (parameter !== null) return { kind: "named", ...parameter, list: body, made: null };
  return usedIn(body);
}

/** The names that hold an application made here. */
function madeNames(body: ts.Block, makes: (expression: ts.Expression) => boolean): readonly string[] {
  const declared = findNodes(body, ts.isVariableDeclaration, runsInPlace)
    .filter(({ initializer }) => initializer !== undefined && makes(initializer))
    .map(({ name }) => name.getText());
  const assigned = findNodes(body, ts.isBinaryExpression, runsInPlace)
    .filter(({ operatorToken, right }) => operatorToken.kind === ts.SyntaxKind.EqualsToken && makes(right))
    .map(({ left }) => left.getText());
  return [...new Set([...declared, ...assigned])];
}

/** What comes from elsewhere, `await buildApp()`, and is listened with here. */
function usedIn(body: ts.Block): FoundApplication | null {
  const used = findNodes(body, ts.isCallExpression, runsInPlace).flatMap((call) => {
    const { root, calls } = callChainOf(call);
    const isUsed = calls.some(({ name }) => /^(?:register|listen|ready)$/.test(name));
    return isUsed && ts.isIdentifier(root) ? [root.text] : [];
  });
  const names = [...new Set(used)].filter((name) => valuesOf(body, name, runsInPlace).isDeclared);
  const [name] = names;
  return name === undefined || names.length > 1 ? null : theOne(valuesOf(body, name, runsInPlace).made, name);
}

function theOne(made: readonly ts.Statement[], name: string): FoundApplication {
  const [statement] = made;
  if (statement === undefined) return none(`never makes \`${name}\``);
  if (made.length > 1) return none(`makes \`${name}\` in ${made.length} places`);
  const list = statement.parent;
  return ts.isSourceFile(list) || ts.isBlock(list)
    ? { kind: "named", name, list, made: statement, done: null }
    : none(`makes \`${name}\` on condition`);
}

/** Whether a function has a name of its own for what `name` is outside. */
function shadows(node: ts.Node, name: string): boolean {
  if (!ts.isFunctionLike(node)) return false;
  if (node.parameters.some((parameter) => parameter.name.getText() === name)) return true;
  return findNodes(node, ts.isVariableDeclaration, runsInPlace).some((one) => one.name.getText() === name);
}

function whyNot(file: SourceFile, name: string): string {
  const root = file.compilerNode;
  const imported = findNodes(root, ts.isImportDeclaration).find(({ importClause }) =>
    new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(importClause?.getText(root) ?? ""),
  );
  if (imported !== undefined)
    return `has \`${name}\` from ${imported.moduleSpecifier.getText(root)}, and that is where the resources are registered`;
  const isInClass = findNodes(root, ts.isPropertyDeclaration).some((one) => one.name.getText(root) === name);
  return isInClass ? `keeps \`${name}\` in a class` : `has no \`${name}\``;
}

function none(reason: string): FoundApplication {
  return { kind: "none", reason };
}
