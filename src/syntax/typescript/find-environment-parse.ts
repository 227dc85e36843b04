import { type SourceFile, ts } from "ts-morph";
import { bareExpression } from "./find-call-chain.js";
import { declarationOf, type Declaration } from "./find-declaration.js";
import { type Given, isEnvironment } from "./find-environment.js";
import { exportOf } from "./find-export.js";
import type { CodeFunction } from "./find-functions.js";
import { findNodes } from "./find-nodes.js";
import { hasInferredType } from "./has-inferred-type.js";
import { importedNames } from "./read-imported-names.js";

/** Settings that are made of the environment of the process, and with what. */
export interface EnvironmentParse {
  /** `schema`: what `parse` is called on. Otherwise the call: `cleanEnv(process.env, {…})`, `createEnv({…})`. */
  readonly how: "schema" | "envalid" | "t3";
  readonly node: ts.Expression;
  /** The settings are what a function gives. */
  readonly isCalled: boolean;
}

/** Why something is no such settings: goes behind the path of the file. */
export interface NoParse {
  readonly reason: string;
}

/** How the settings are made that a file exports by that name. It has to be said in this file, and so that it is always true. */
export function environmentParse(file: SourceFile, symbol: string): EnvironmentParse | NoParse {
  const root = file.compilerNode;
  const exported = exportOf(root, symbol);
  if (exported === null) return { reason: `exports no \`${symbol}\`` };
  const search: Search = { file, root, symbol, given: new Map(), depth: 0 };
  switch (exported.kind) {
    case "elsewhere":
      return { reason: `exports \`${symbol}\` from elsewhere` };
    case "function":
      return called(parseInFunction(search, exported.definition));
    case "value":
      return parseOf(search, exported.expression);
    case "name": {
      const declared = declarationOf(root, exported.local);
      const found = parseOfDeclared(search, declared);
      return declared.kind === "function" ? called(found) : found;
    }
  }
}

interface Search {
  readonly file: SourceFile;
  readonly root: ts.SourceFile;
  readonly symbol: string;
  readonly given: Given;
  readonly depth: number;
}

const DEEPEST = 12;

function called(found: EnvironmentParse | NoParse): EnvironmentParse | NoParse {
  return "reason" in found ? found : { ...found, isCalled: true };
}

function unknown({ symbol }: Search): NoParse {
  return { reason: `does not plainly make \`${symbol}\` of process.env with a schema` };
}

function parseOfDeclared(search: Search, declared: Declaration): EnvironmentParse | NoParse {
  const { root, symbol } = search;
  switch (declared.kind) {
    case "function":
      return parseInFunction(search, declared.definition);
    case "imported":
      return { reason: `exports \`${symbol}\` from elsewhere` };
    case "several":
      return { reason: `gives \`${symbol}\` a value more than once, or has the name twice` };
    case "value": {
      if (declared.type !== null && !hasInferredType(root, declared.type)) return ownType(search);
      return declared.member === null
        ? parseOf(search, declared.expression)
        : declared.member === "data"
          ? safelyParsed(search, declared.expression, /\b(?:success|error)\b/)
          : unknown(search);
    }
    case "parameter":
    case "unknown":
      return unknown(search);
  }
}

function ownType({ symbol }: Search): NoParse {
  return { reason: `gives \`${symbol}\` a type of its own` };
}

function parseOf(found: Search, expression: ts.Expression): EnvironmentParse | NoParse {
  const search = { ...found, depth: found.depth + 1 };
  if (search.depth > DEEPEST) return unknown(search);
  const { root } = search;
  if (!isTypedAsMade(root, expression)) return ownType(search);
  const value = bareExpression(expression);
  if (ts.isIdentifier(value)) return parseOfDeclared(search, declarationOf(root, value.text, value));
  if (ts.isBinaryExpression(value))
    return isAssignment(value) ? parseOf(search, value.right) : unknown(search);
  if (ts.isPropertyAccessExpression(value)) return parseOfMember(search, value);
  return ts.isCallExpression(value) ? parseOfCall(search, value) : unknown(search);
}

/** `as` may say less than what is there, and what is awaited is there later. */
function isTypedAsMade(root: ts.SourceFile, expression: ts.Expression): boolean {
  if (ts.isAsExpression(expression) || ts.isTypeAssertionExpression(expression))
    return hasInferredType(root, expression.type) && isTypedAsMade(root, expression.expression);
  const isAround =
    ts.isParenthesizedExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isNonNullExpression(expression);
  if (isAround) return isTypedAsMade(root, expression.expression);
  return !ts.isAwaitExpression(expression) && !ts.isVoidExpression(expression);
}

function isAssignment({ operatorToken }: ts.BinaryExpression): boolean {
  return (
    operatorToken.kind === ts.SyntaxKind.EqualsToken ||
    operatorToken.kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    operatorToken.kind === ts.SyntaxKind.BarBarEqualsToken
  );
}

/** `parsed.data` of `const parsed = schema.safeParse(process.env)`, where somebody asks whether it went well. */
function parseOfMember(search: Search, { expression, name }: ts.PropertyAccessExpression) {
  const held = bareExpression(expression);
  if (name.text !== "data" || !ts.isIdentifier(held)) return unknown(search);
  const declared = declarationOf(search.root, held.text, held);
  if (declared.kind !== "value" || declared.member !== null) return unknown(search);
  const asked = new RegExp(`\\b${held.text.replaceAll("$", "\\$")}\\s*\\.\\s*(?:success|error)\\b`);
  return safelyParsed(search, declared.expression, asked);
}

function safelyParsed(search: Search, expression: ts.Expression, asked: RegExp): EnvironmentParse | NoParse {
  const call = bareExpression(expression);
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return unknown(search);
  if (call.expression.name.text !== "safeParse") return unknown(search);
  if (!asked.test(search.root.text))
    return {
      reason: `makes \`${search.symbol}\` with \`safeParse\` and does not ask whether that went well`,
    };
  return ofEnvironment(search, call, { how: "schema", node: call.expression.expression });
}

function parseOfCall(search: Search, call: ts.CallExpression): EnvironmentParse | NoParse {
  const callee = bareExpression(call.expression);
  const [first] = call.arguments;
  if (callee.getText(search.root) === "Object.freeze" && first !== undefined) return parseOf(search, first);
  if (ts.isPropertyAccessExpression(callee) && callee.name.text === "parse")
    return ofEnvironment(search, call, { how: "schema", node: callee.expression });
  const name = importedAs(search, callee);
  if (name === "cleanEnv") return ofEnvironment(search, call, { how: "envalid", node: call });
  if (name === "createEnv") return { how: "t3", node: call, isCalled: false };
  if (!ts.isIdentifier(callee)) return unknown(search);
  const declared = declarationOf(search.root, callee.text, callee);
  if (declared.kind !== "function") return unknown(search);
  const given = new Map(
    declared.definition.parameters.flatMap((parameter, at) => {
      const argument = call.arguments[at];
      return argument === undefined ? [] : [[parameter, argument] as const];
    }),
  );
  return parseInFunction({ ...search, given }, declared.definition);
}

function ofEnvironment(
  { root, symbol, given }: Search,
  { arguments: [source] }: ts.CallExpression,
  made: Pick<EnvironmentParse, "how" | "node">,
): EnvironmentParse | NoParse {
  return source !== undefined && isEnvironment(root, source, given)
    ? { ...made, isCalled: false }
    : { reason: `makes \`${symbol}\` of something else than process.env as it is` };
}

/** The function of a package that makes settings, under whatever name the file has it. */
function importedAs({ file, root }: Search, callee: ts.Expression): string | null {
  const text = callee.getText(root);
  const known = importedNames(file).find(
    ({ from, name, local }) =>
      (from === "envalid" && [`${local}.cleanEnv`, name === "cleanEnv" ? local : ""].includes(text)) ||
      (from === "@t3-oss/env-core" && name === "createEnv" && local === text),
  );
  if (known === undefined) return null;
  return known.from === "envalid" ? "cleanEnv" : "createEnv";
}

/** What a function gives back: from every place the same. */
function parseInFunction(search: Search, definition: CodeFunction): EnvironmentParse | NoParse {
  const { root } = search;
  const { body, modifiers, asteriskToken, type } = definition;
  const isAsync = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
  if (body === undefined || isAsync || asteriskToken !== undefined) return unknown(search);
  if (type !== undefined && !hasInferredType(root, type)) return ownType(search);
  const returned = ts.isBlock(body)
    ? findNodes(body, ts.isReturnStatement, (node) => !ts.isFunctionLike(node)).map(
        ({ expression }) => expression ?? null,
      )
    : [body];
  const found = returned.map((one) => (one === null ? unknown(search) : parseOf(search, one)));
  const [first = unknown(search), ...others] = found;
  if ("reason" in first) return first;
  const isSame = others.every((other) => !("reason" in other) && other.node === first.node);
  return isSame ? first : unknown(search);
}
