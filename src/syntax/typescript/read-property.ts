import { Node } from "ts-morph";
import { unwrapped } from "./read-unwrapped.js";

/** The value of a property of an object literal: `dir` of `{ dir: "x" }`; the name itself of `{ dir }`. */
export function propertyOf(object: Node | undefined, name: string): Node | undefined {
  const literal = unwrapped(object);
  if (!Node.isObjectLiteralExpression(literal)) return undefined;
  const property = literal.getProperty(name) ?? literal.getProperty(`"${name}"`);
  if (Node.isPropertyAssignment(property)) return unwrapped(property.getInitializer());
  if (Node.isShorthandPropertyAssignment(property)) return property.getNameNode();
  return Node.isMethodDeclaration(property) ? property : undefined;
}

/** The text that an expression is known to be: a literal, or a name of the file's own that is declared as one. */
export function textValueOf(expression: Node | undefined): string | null {
  const value = unwrapped(expression);
  if (Node.isStringLiteral(value) || Node.isNoSubstitutionTemplateLiteral(value))
    return value.getLiteralText();
  return Node.isIdentifier(value) ? textValueOf(declaredValue(value)) : null;
}

/** What a name is given where the file declares it at the top; undefined where it does not, or for itself. */
export function declaredValue(name: Node): Node | undefined {
  const declaration = name.getSourceFile().getVariableDeclaration(name.getText());
  const value = unwrapped(declaration?.getInitializer());
  return value?.getText() === name.getText() ? undefined : value;
}
