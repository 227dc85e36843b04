import { ts } from "ts-morph";
import {
  bareExpression,
  type CallChain,
  callChainOf,
  type MethodCall,
} from "../../syntax/typescript/find-call-chain.js";
import { declarationOf } from "../../syntax/typescript/find-declaration.js";
import type { NoParse } from "../../syntax/typescript/find-environment-parse.js";
import {
  lastOfEach,
  objectLiteral,
  type PropertiesOf,
  propertiesOf,
  type SettingProperty,
  type Spread,
} from "./settings-properties.js";
import type { ZodScope } from "./zod-scope.js";

const OBJECTS: ReadonlySet<string> = new Set(["object", "strictObject", "looseObject"]);
/** What leaves every setting as it is. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...["strict", "passthrough", "loose", "strip", "nonstrict", "catchall"],
  ...["describe", "meta", "brand", "readonly"],
]);
/** What looks at settings, and may look at all of them. */
const CHECKS: ReadonlySet<string> = new Set(["refine", "superRefine", "check"]);
const EXTENDS: ReadonlySet<string> = new Set(["extend", "safeExtend"]);
const EVERY_SETTING = /\bObject\s*\.\s*(?:keys|values|entries)\b|\bfor\s*\(/;

/** The object of a zod schema, with all that is known to be in it; or why nothing can be added to it. */
export function zodObject(scope: ZodScope, schema: ts.Expression): PropertiesOf | NoParse {
  return objectOf(scope, schema, 0);
}

const DEEPEST = 8;
const NO_SCHEMA: NoParse = { reason: "has no schema of zod's for its settings" };

function objectOf(scope: ZodScope, schema: ts.Expression, depth: number): PropertiesOf | NoParse {
  const chain = depth > DEEPEST ? NO_SCHEMA : chainOf(scope, schema, depth);
  if ("reason" in chain) return chain;
  const [first, ...others] = chain.calls;
  if (first === undefined || !scope.names.has(chain.root.getText(scope.root))) return NO_SCHEMA;
  const [shape] = first.call.arguments;
  if (!OBJECTS.has(first.name) || shape === undefined)
    return { reason: `makes its settings with zod's \`${first.name}\`` };
  const object = objectLiteral(scope.root, shape);
  if (object === null) return { reason: "takes the shape of its settings from elsewhere" };
  const own = propertiesOf(scope.root, object, spreadIn(scope, depth));
  if ("reason" in own) return own;
  let properties = own;
  for (const call of others) {
    const more = after(scope, call, depth);
    if ("reason" in more) return more;
    properties = lastOfEach([...properties, ...more]);
  }
  return { object, properties };
}

/** A schema as calls from zod itself on; one that has a name in the file continues what it is given there. */
function chainOf({ root, names }: ZodScope, schema: ts.Expression, depth: number): CallChain | NoParse {
  const chain = callChainOf(schema);
  const text = chain.root.getText(root);
  if (names.has(text) || !ts.isIdentifier(chain.root) || depth > DEEPEST) return chain;
  const declared = declarationOf(root, text, chain.root);
  if (declared.kind === "imported") return { reason: "takes the schema of its settings from elsewhere" };
  if (declared.kind === "several") return { reason: `has \`${text}\` more than once` };
  if (declared.kind !== "value" || declared.member !== null) return NO_SCHEMA;
  if (declared.type !== null) return { reason: `gives \`${text}\` a type of its own` };
  const before = chainOf({ root, names }, declared.expression, depth + 1);
  return "reason" in before ? before : { root: before.root, calls: [...before.calls, ...chain.calls] };
}

/** `...base.shape` */
function spreadIn(scope: ZodScope, depth: number): Spread {
  return (expression) => {
    const value = bareExpression(expression);
    if (!ts.isPropertyAccessExpression(value) || value.name.text !== "shape") return null;
    const inner = objectOf(scope, value.expression, depth + 1);
    return "reason" in inner ? null : inner.properties;
  };
}

/** The settings that a further call on the schema brings. */
function after(
  scope: ZodScope,
  { name, call }: MethodCall,
  depth: number,
): readonly SettingProperty[] | NoParse {
  if (HARMLESS.has(name)) return [];
  if (CHECKS.has(name))
    return isOfSingleSettings(scope, call) ? [] : { reason: `looks at all settings alike in \`${name}\`` };
  const [shape] = call.arguments;
  if (!EXTENDS.has(name) || shape === undefined)
    return { reason: `makes something else of its settings with \`${name}\`` };
  const literal = objectLiteral(scope.root, shape);
  const inner =
    literal === null
      ? spreadIn(scope, depth)(shape)
      : propertiesOf(scope.root, literal, spreadIn(scope, depth));
  if (inner === null) return { reason: "extends its settings by what is made elsewhere" };
  return "reason" in inner ? inner : inner.map((property) => ({ ...property, isOwn: false }));
}

/** Whether a check names what it looks at, in this file. */
function isOfSingleSettings({ root }: ZodScope, call: ts.CallExpression): boolean {
  return call.arguments.slice(0, 1).every((check) => {
    const value = bareExpression(check);
    const declared = ts.isIdentifier(value) ? declarationOf(root, value.text, value) : null;
    const definition = declared?.kind === "function" ? declared.definition : value;
    return ts.isFunctionLike(definition) && !EVERY_SETTING.test(definition.getText(root));
  });
}
