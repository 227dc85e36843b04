import { type SourceFile, ts } from "ts-morph";
import { bareExpression } from "../../syntax/typescript/find-call-chain.js";
import { isEnvironment } from "../../syntax/typescript/find-environment.js";
import {
  type EnvironmentParse,
  environmentParse,
  type NoParse,
} from "../../syntax/typescript/find-environment-parse.js";
import { envalidText, envalidType } from "./envalid-object.js";
import { objectLiteral, type PropertiesOf, propertiesOf } from "./settings-properties.js";
import { zodObject } from "./zod-object.js";
import { type ZodScope, zodScope } from "./zod-scope.js";
import { type SettingType, zodType } from "./zod-type.js";

/** The object that a file makes its settings with. */
export interface SettingsObject extends PropertiesOf {
  readonly isCalled: boolean;
  readonly typeOf: (value: ts.Expression) => SettingType;
  /** What makes a text that may be missing, in double quotes: `z.string().optional()`. */
  readonly text: string;
}

/** Finds that object by the name that the file exports the settings by; or says why nothing can be added to it. */
export function settingsObject(file: SourceFile, symbol: string): SettingsObject | NoParse {
  const parse = environmentParse(file, symbol);
  if ("reason" in parse) return parse;
  if (parse.how === "envalid") return envalidSettings(file, parse);
  const scope = zodScope(file);
  const found = parse.how === "schema" ? zodObject(scope, parse.node) : t3Object(scope, parse.node);
  if ("reason" in found) return found;
  const [z] = scope.names;
  if (z === undefined) return { reason: "has no schema of zod's for its settings" };
  return {
    ...found,
    isCalled: parse.isCalled,
    typeOf: (value) => zodType(scope, value),
    text: `${z}.string().optional()`,
  };
}

/** `cleanEnv(process.env, {…})` */
function envalidSettings(file: SourceFile, { node, isCalled }: EnvironmentParse): SettingsObject | NoParse {
  const root = file.compilerNode;
  const validators = ts.isCallExpression(node) ? node.arguments[1] : undefined;
  const object = validators === undefined ? null : objectLiteral(root, validators);
  if (object === null) return { reason: "gives `cleanEnv` no object that is written out" };
  const properties = propertiesOf(root, object);
  if ("reason" in properties) return properties;
  const text = envalidText(file);
  if (text === null) return { reason: "imports no `str` of envalid's" };
  return {
    ...{ object, properties, isCalled },
    typeOf: (value) => envalidType(file, value),
    text: `${text}({ default: "" })`,
  };
}

/** What settings are of that no `server` has. */
const BESIDE: ReadonlySet<string> = new Set(["extends", "runtimeEnvStrict", "createFinalSchema"]);

/** `createEnv({ server: {…}, runtimeEnv: process.env })` */
function t3Object({ root }: ZodScope, node: ts.Expression): PropertiesOf | NoParse {
  const given = ts.isCallExpression(node) ? node.arguments[0] : undefined;
  const options = given === undefined ? null : objectLiteral(root, given);
  const found = options === null ? null : propertiesOf(root, options);
  if (found === null || "reason" in found)
    return { reason: "gives `createEnv` no object that is written out" };
  const beside = found.find(({ name }) => BESIDE.has(name));
  if (beside !== undefined) return { reason: `gives \`createEnv\` an \`${beside.name}\`` };
  const valueOf = (wanted: string): ts.Expression | undefined =>
    found.find(({ name }) => name === wanted)?.value;
  const source = valueOf("runtimeEnv");
  if (source === undefined || !isEnvironment(root, source, new Map()))
    return { reason: "names its variables one by one in `runtimeEnv`" };
  const server = valueOf("server");
  const object = server === undefined ? null : objectLiteral(root, bareExpression(server));
  if (object === null) return { reason: "has no `server` in `createEnv`" };
  const properties = propertiesOf(root, object);
  if ("reason" in properties) return properties;
  const others = ["shared", "client"].flatMap((name) => {
    const value = valueOf(name);
    return value === undefined ? [] : [objectLiteral(root, value)];
  });
  const all = [...properties];
  for (const other of others) {
    const inner = other === null ? null : propertiesOf(root, other);
    if (inner === null || "reason" in inner) return { reason: "computes names of its settings" };
    all.push(...inner.map((property) => ({ ...property, isOwn: false })));
  }
  return { object, properties: all };
}
