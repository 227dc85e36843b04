import { type SourceFile, ts } from "ts-morph";
import {
  type EnvironmentParse,
  environmentParse,
  type NoParse,
} from "../../syntax/typescript/find-environment-parse.js";
import { envalidText, envalidType } from "./envalid-object.js";
import { objectLiteral, type PropertiesOf, propertiesOf } from "./settings-properties.js";
import { t3Object } from "./t3-object.js";
import { zodObject } from "./zod-object.js";
import { zodScope } from "./zod-scope.js";
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
  const found = parse.how === "schema" ? zodObject(scope, parse.node) : t3Object(scope.root, parse.node);
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
