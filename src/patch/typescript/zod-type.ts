import { ts } from "ts-morph";
import { callChainOf, type MethodCall } from "../../syntax/typescript/find-call-chain.js";
import { declarationOf } from "../../syntax/typescript/find-declaration.js";
import type { KnownSetting } from "../settings-reading.js";
import type { ZodScope } from "./zod-scope.js";

export type SettingType = Pick<KnownSetting, "type" | "isOptional" | "hasNull">;

const TEXTS: ReadonlySet<string> = new Set([
  ...["string", "email", "url", "httpUrl", "hostname", "uuid", "uuidv4", "uuidv6", "uuidv7", "guid"],
  ...["nanoid", "cuid", "cuid2", "ulid", "xid", "ksuid", "base64", "base64url", "hex", "jwt", "e164"],
  ...["ipv4", "ipv6", "mac", "cidrv4", "cidrv6", "emoji", "templateLiteral", "enum"],
]);
const NUMBERS: ReadonlySet<string> = new Set(["number", "int", "int32", "uint32", "float32", "float64"]);
/** What comes out is no longer of the type. */
const CHANGING: ReadonlySet<string> = new Set([
  ...["transform", "array", "and", "promise", "unwrap", "innerType", "removeDefault", "codec", "apply"],
]);

const OTHER: SettingType = { type: "other", isOptional: false };
const DEEPEST = 8;

/** What a schema of zod's gives, as far as reading can vouch for it. */
export function zodType(scope: ZodScope, schema: ts.Expression, depth = 0): SettingType {
  if (depth > DEEPEST) return OTHER;
  const { root, calls } = callChainOf(schema);
  const inside = (expression: ts.Expression | undefined): SettingType =>
    expression === undefined ? OTHER : zodType(scope, expression, depth + 1);
  const isZod = scope.names.has(root.getText(scope.root).replace(/\.(?:coerce|iso)$/, ""));
  const [first, ...others] = calls;
  if (isZod) return first === undefined ? OTHER : withCalls(made(scope, first, inside), others, inside);
  if (!ts.isIdentifier(root)) return OTHER;
  const declared = declarationOf(scope.root, root.text, root);
  const isKnown = declared.kind === "value" && declared.member === null && declared.type === null;
  return isKnown ? withCalls(inside(declared.expression), calls, inside) : OTHER;
}

type Inside = (expression: ts.Expression | undefined) => SettingType;

function made({ root }: ZodScope, { name, call }: MethodCall, inside: Inside): SettingType {
  const [first, second] = call.arguments;
  if (call.expression.getText(root).includes(".iso.") || TEXTS.has(name))
    return { type: "text", isOptional: false };
  if (NUMBERS.has(name)) return { type: "number", isOptional: false };
  switch (name) {
    case "literal":
      return first !== undefined && ts.isStringLiteralLike(first)
        ? { type: "text", isOptional: false }
        : OTHER;
    case "optional":
      return { ...inside(first), isOptional: true };
    case "nullable":
    case "nullish":
      return { ...inside(first), isOptional: true, hasNull: true };
    case "preprocess":
      return inside(second);
    case "union":
      return first !== undefined && ts.isArrayLiteralExpression(first)
        ? eitherOf(first.elements.map(inside))
        : OTHER;
    default:
      return OTHER;
  }
}

function withCalls(start: SettingType, calls: readonly MethodCall[], inside: Inside): SettingType {
  return calls.reduce((type, { name, call }): SettingType => {
    const [first] = call.arguments;
    if (CHANGING.has(name)) return OTHER;
    if (name === "pipe") return inside(first);
    if (name === "or") return eitherOf([type, inside(first)]);
    if (name === "optional") return { ...type, isOptional: true };
    if (name === "nullable" || name === "nullish") return { ...type, isOptional: true, hasNull: true };
    const isFilled = ["default", "prefault", "catch", "nonoptional"].includes(name);
    return isFilled && type.hasNull !== true ? { ...type, isOptional: false } : type;
  }, start);
}

function eitherOf(types: readonly SettingType[]): SettingType {
  const [first = OTHER] = types;
  if (types.some(({ type }) => type !== first.type)) return OTHER;
  const isOptional = types.some((one) => one.isOptional);
  return types.some(({ hasNull }) => hasNull)
    ? { type: first.type, isOptional, hasNull: true }
    : { type: first.type, isOptional };
}
