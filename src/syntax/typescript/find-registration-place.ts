import { ts } from "ts-morph";
import type { NamedApplication, StatementList } from "./find-application.js";
import { bareExpression, callChainOf, isCallOn, methodOf } from "./find-call-chain.js";
import { exportedOf } from "./find-module-syntax.js";
import { findNodes, runsInPlace } from "./find-nodes.js";

/** Where a registration goes: behind a statement, or at the start of a block. */
export interface RegistrationPlace {
  readonly at:
    | { readonly kind: "behind"; readonly statement: ts.Statement }
    | { readonly kind: "start"; readonly block: ts.Block };
  /** What stands in front of the registration above: "await ", "void " or nothing. */
  readonly prefix: string;
}

const SETUP =
  /^(?:register|use|after|decorate|decorateRequest|decorateReply|addHook|addSchema|addContentTypeParser|set[A-Z]\w*)$/;
const START = /^(?:listen|ready)$/;

/**
 * Behind the last statement that sets the application up before it listens, is ready or is handed on; behind the one that makes it
 * where it is set up nowhere. A reason where that is not one place.
 */
export function registrationPlace(application: NamedApplication): RegistrationPlace | string {
  const { list, made, name } = application;
  const names = namesOf(application);
  const own = placeIn(list, { names, application });
  if (own !== null) return own;
  const inner = innerLists(list, names).flatMap((block) => placeIn(block, { names, application }) ?? []);
  if (inner.length > 1) return `sets \`${name}\` up in ${inner.length} functions`;
  if (inner[0] !== undefined) return inner[0];
  if (made !== null) return { at: { kind: "behind", statement: made }, prefix: "" };
  return ts.isBlock(list) ? atStart(list) : `has no place for a registration on \`${name}\``;
}

function atStart(block: ts.Block): RegistrationPlace {
  const first = block.statements[0];
  const isDirective =
    first !== undefined && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression);
  return { at: isDirective ? { kind: "behind", statement: first } : { kind: "start", block }, prefix: "" };
}

interface Search {
  readonly names: ReadonlySet<string>;
  readonly application: NamedApplication;
}

/** Null where the application is not set up in this list. */
function placeIn(list: StatementList, search: Search): RegistrationPlace | null {
  const { made } = search.application;
  const statements = list.statements.slice(made === null ? 0 : list.statements.indexOf(made) + 1);
  const stop = statements.findIndex((statement) => isStop(statement, search));
  const stopping = statements[stop];
  const inside = stopping === undefined ? null : blockOf(stopping);
  const before = stop === -1 ? statements : statements.slice(0, stop);
  const nested = inside === null ? null : placeIn(inside, search);
  if (nested !== null) return nested;
  const last = before.filter((statement) => setups(statement, search.names).length > 0).at(-1);
  if (last === undefined) return null;
  const sample = before
    .flatMap((statement) => setups(statement, search.names))
    .filter((call) => /^(?:register|use)$/.test(methodOf(call)))
    .at(-1);
  return { at: { kind: "behind", statement: last }, prefix: sample === undefined ? "" : prefixOf(sample) };
}

function setups(statement: ts.Node, names: ReadonlySet<string>): readonly ts.CallExpression[] {
  return callsIn(statement).filter((call) => SETUP.test(methodOf(call)) && isCallOn(call, names));
}

/** The calls that a statement makes where it stands; a function makes none. */
function callsIn(statement: ts.Node): readonly ts.CallExpression[] {
  return runsInPlace(statement) ? findNodes(statement, ts.isCallExpression, runsInPlace) : [];
}

/** Whether nothing can be registered behind a statement. */
function isStop(statement: ts.Statement, { names, application: { done } }: Search): boolean {
  if (ts.isReturnStatement(statement) || ts.isThrowStatement(statement)) return true;
  if (ts.isExportAssignment(statement) || isExportOf(statement, names)) return true;
  const value = ts.isExpressionStatement(statement) ? bareExpression(statement.expression) : null;
  if (value !== null && ts.isCallExpression(value) && value.expression.getText() === done) return true;
  return callsIn(statement).some((call) => START.test(methodOf(call)) && isCallOn(call, names));
}

/** `module.exports = app`; an export of something else may stand anywhere. */
function isExportOf(statement: ts.Statement, names: ReadonlySet<string>): boolean {
  const exported = exportedOf(statement);
  if (exported === null) return false;
  return findNodes(exported.value, ts.isIdentifier, runsInPlace).some(({ text }) => names.has(text));
}

/** The statements inside one that are run once, from the top. */
function blockOf(statement: ts.Statement): ts.Block | null {
  if (ts.isTryStatement(statement)) return statement.tryBlock;
  return ts.isBlock(statement) ? statement : null;
}

/** The bodies of the functions beside the application that are not handed to it: `const start = async () => {…}`. */
function innerLists(list: StatementList, names: ReadonlySet<string>): readonly ts.Block[] {
  const isEntered = (node: ts.Node): boolean =>
    runsInPlace(node) && !(ts.isCallExpression(node) && isCallOn(node, names));
  return findNodes(list, ts.isFunctionLike, isEntered).flatMap((node) => {
    const body = "body" in node ? node.body : undefined;
    const isOwn = node.parameters.some((parameter) => names.has(parameter.name.getText()));
    return body !== undefined && ts.isBlock(body) && !isOwn && !declares(body, names) ? [body] : [];
  });
}

function declares(body: ts.Block, names: ReadonlySet<string>): boolean {
  return findNodes(body, ts.isVariableDeclaration, runsInPlace).some((one) => names.has(one.name.getText()));
}

/** The name of the application, and those of the same with another type: `const server = app.withTypeProvider()`. */
function namesOf({ list, name }: NamedApplication): ReadonlySet<string> {
  const aliases = findNodes(list, ts.isVariableDeclaration, runsInPlace).filter(({ initializer }) => {
    if (initializer === undefined) return false;
    const { root, calls } = callChainOf(initializer);
    return (
      ts.isIdentifier(root) && root.text === name && calls.every((one) => one.name === "withTypeProvider")
    );
  });
  return new Set([name, ...aliases.map((alias) => alias.name.getText())]);
}

function prefixOf(call: ts.CallExpression): string {
  let node: ts.Node = call;
  while (
    ts.isPropertyAccessExpression(node.parent) ||
    (ts.isCallExpression(node.parent) && node.parent.expression === node)
  )
    node = node.parent;
  if (ts.isAwaitExpression(node.parent)) return "await ";
  return ts.isVoidExpression(node.parent) ? "void " : "";
}
