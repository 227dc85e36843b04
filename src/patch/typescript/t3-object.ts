import { ts } from "ts-morph";
import { isEnvironment } from "../../syntax/typescript/find-environment.js";
import type { NoParse } from "../../syntax/typescript/find-environment-parse.js";
import {
  objectLiteral,
  type PropertiesOf,
  propertiesOf,
  type SettingProperty,
} from "./settings-properties.js";

/** What settings are of that no `server` has. */
const BESIDE: ReadonlySet<string> = new Set(["extends", "runtimeEnvStrict", "createFinalSchema"]);

/** The object of `server` in `createEnv({ server: {…}, runtimeEnv: process.env })`, with what stands in `shared` and `client`. */
export function t3Object(root: ts.SourceFile, node: ts.Expression): PropertiesOf | NoParse {
  const options = optionsOf(root, node);
  if ("reason" in options) return options;
  const beside = options.find(({ name }) => BESIDE.has(name));
  if (beside !== undefined) return { reason: `gives \`createEnv\` an \`${beside.name}\`` };
  const source = options.find(({ name }) => name === "runtimeEnv");
  if (source === undefined || !isEnvironment(root, source.value, new Map()))
    return { reason: "names its variables one by one in `runtimeEnv`" };
  const server = options.find(({ name }) => name === "server");
  const object = server === undefined ? null : objectLiteral(root, server.value);
  if (object === null) return { reason: "has no `server` in `createEnv`" };
  const properties: SettingProperty[] = [];
  for (const { name, value } of options.filter((one) => ["server", "shared", "client"].includes(one.name))) {
    const literal = objectLiteral(root, value);
    const found = literal === null ? null : propertiesOf(root, literal);
    if (found === null || "reason" in found)
      return { reason: `computes names of its settings in \`${name}\`` };
    properties.push(...found.map((one) => ({ ...one, isOwn: one.isOwn && name === "server" })));
  }
  return { object, properties };
}

function optionsOf(root: ts.SourceFile, call: ts.Expression): readonly SettingProperty[] | NoParse {
  const given = ts.isCallExpression(call) ? call.arguments[0] : undefined;
  const literal = given === undefined ? null : objectLiteral(root, given);
  const options = literal === null ? null : propertiesOf(root, literal);
  return options === null || "reason" in options
    ? { reason: "gives `createEnv` no object that is written out" }
    : options;
}
