import { type SourceFile, ts } from "ts-morph";
import { bareExpression } from "../../syntax/typescript/find-call-chain.js";
import { importedNames } from "../../syntax/typescript/read-imported-names.js";
import type { SettingType } from "./zod-type.js";

const TEXTS: ReadonlySet<string> = new Set(["str", "url", "email", "host"]);
const NUMBERS: ReadonlySet<string> = new Set(["num", "port"]);
const OTHER: SettingType = { type: "other", isOptional: false };

/** What a validator of envalid gives. */
export function envalidType(file: SourceFile, validator: ts.Expression): SettingType {
  const call = bareExpression(validator);
  if (!ts.isCallExpression(call)) return OTHER;
  const name = envalidName(file, call.expression.getText(file.compilerNode));
  const [options] = call.arguments;
  const isOptional =
    options !== undefined && /\b(?:default|devDefault)\s*:\s*undefined\b/.test(options.getText());
  if (name !== null && TEXTS.has(name)) return { type: "text", isOptional };
  return name !== null && NUMBERS.has(name) ? { type: "number", isOptional } : OTHER;
}

/** What a file calls envalid's validator of texts; null where it has not imported it. */
export function envalidText(file: SourceFile): string | null {
  const known = importedNames(file).filter(({ from }) => from === "envalid");
  const own = known.find(({ name }) => name === "str");
  const whole = known.find(({ name }) => name === "*" || name === "default");
  return own?.local ?? (whole === undefined ? null : `${whole.local}.str`);
}

/** The name that envalid has for what a file calls so. */
function envalidName(file: SourceFile, text: string): string | null {
  const [head = "", member] = text.split(".");
  const known = importedNames(file).find(({ from, local }) => from === "envalid" && local === head);
  if (known === undefined) return null;
  return member ?? known.name;
}
