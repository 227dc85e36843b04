import { ts } from "ts-morph";
import { bareExpression } from "../../syntax/typescript/find-call-chain.js";
import { declarationOf } from "../../syntax/typescript/find-declaration.js";
import type { NoParse } from "../../syntax/typescript/find-environment-parse.js";

/** A setting of an object of settings, and what it is made with. */
export interface SettingProperty {
  readonly name: string;
  readonly value: ts.Expression;
  /** Whether it stands where new ones go. */
  readonly isOwn: boolean;
  readonly text: string;
}

/** An object of settings: where new ones go, and all that it has. */
export interface PropertiesOf {
  readonly object: ts.ObjectLiteralExpression;
  readonly properties: readonly SettingProperty[];
}

/** The object literal that an expression is, or that the file gives its name. */
export function objectLiteral(
  root: ts.SourceFile,
  expression: ts.Expression,
): ts.ObjectLiteralExpression | null {
  const value = bareExpression(expression);
  if (ts.isObjectLiteralExpression(value)) return value;
  if (!ts.isIdentifier(value)) return null;
  const declared = declarationOf(root, value.text, value);
  if (declared.kind !== "value" || declared.member !== null) return null;
  const held = bareExpression(declared.expression);
  return ts.isObjectLiteralExpression(held) ? held : null;
}

/** Finds the properties of what is spread: `...z.object({}).shape`, say. */
export type Spread = (expression: ts.Expression) => readonly SettingProperty[] | null;

/** Every setting of an object literal. Where a name can only be known by running the code, the reason. */
export function propertiesOf(
  root: ts.SourceFile,
  object: ts.ObjectLiteralExpression,
  spread: Spread = () => null,
): readonly SettingProperty[] | NoParse {
  const found: SettingProperty[] = [];
  for (const one of object.properties) {
    if (ts.isSpreadAssignment(one)) {
      const inner = spreadIn(root, one.expression, spread);
      if (inner === null) return { reason: `spreads \`${one.expression.getText(root)}\` into its settings` };
      found.push(...inner.map((property) => ({ ...property, isOwn: false })));
      continue;
    }
    const name = nameOf(one);
    const value = valueOf(one);
    if (name === null || value === null) return { reason: "computes names of its settings" };
    if (found.some((other) => other.isOwn && other.name === name))
      return { reason: `has the setting \`${name}\` twice` };
    found.push({ name, value, isOwn: true, text: one.getText(root) });
  }
  return lastOfEach(found);
}

function spreadIn(
  root: ts.SourceFile,
  expression: ts.Expression,
  spread: Spread,
): readonly SettingProperty[] | null {
  const literal = objectLiteral(root, expression);
  if (literal === null) return spread(expression);
  const inner = propertiesOf(root, literal, spread);
  return "reason" in inner ? null : inner;
}

function nameOf({ name }: ts.ObjectLiteralElementLike): string | null {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : null;
}

function valueOf(property: ts.ObjectLiteralElementLike): ts.Expression | null {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : null;
}

/** What comes later takes the place of what came before. */
export function lastOfEach(found: readonly SettingProperty[]): readonly SettingProperty[] {
  return found.filter(({ name }, at) => found.findLastIndex((other) => other.name === name) === at);
}
