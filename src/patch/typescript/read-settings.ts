import { posix } from "node:path";
import { codeOf } from "../../syntax/typescript/read-code.js";
import { parseTypeScript } from "../../syntax/typescript/parse-typescript.js";
import { specifiersOf } from "../../syntax/typescript/read-specifiers.js";
import { readSyntaxErrors } from "../../syntax/typescript/read-syntax-errors.js";
import type { KnownSetting, SettingsReading } from "../settings-reading.js";
import { settingsObject } from "./settings-object.js";

/** Which name of which file, and what must not be loaded before it. */
export interface SettingsQuestion {
  readonly file: string;
  readonly symbol: string;
  /** The file that makes the application; null where files are loaded by themselves. */
  readonly entry: string | null;
  /** `{ prefix: "@/", folder: "src/" }`: how imports may be spelled. */
  readonly alias: { readonly prefix: string; readonly folder: string } | null;
}

/**
 * The object of a schema that a file of TypeScript or JavaScript makes its settings of, out of process.env. It has to stand in the
 * same file, with all that it is made of: what a new setting in it would do is then known.
 */
export function readTypeScriptSettings(text: string, question: SettingsQuestion): SettingsReading {
  const bare = text.replace(/^\uFEFF/, "");
  const file = parseTypeScript(question.file, bare);
  if (readSyntaxErrors(file).length > 0) return { kind: "unread", reason: "does not parse" };
  if (importsEntry(bare, question))
    return { kind: "unfit", reason: "imports what makes the application, which imports the resources" };
  const found = settingsObject(file, question.symbol);
  if ("reason" in found) return { kind: "unfit", ...found };
  const settings = found.properties.map(({ name, value, isOwn, text: statement }): KnownSetting => ({
    ...found.typeOf(value),
    ...{ name, isOwn, statement, variables: [name] },
  }));
  return {
    kind: "place",
    holder: question.symbol,
    isCalled: found.isCalled,
    settings,
    lineOf: (name) => `${name}: ${found.text}`,
    nameOf: (word) => ({ name: word, variable: word }),
  };
}

const TYPES = /\b(?:import|export)\s+type\b[^;"']*$/;

/** Each would wait for the other. */
function importsEntry(text: string, { file, entry, alias }: SettingsQuestion): boolean {
  if (entry === null) return false;
  return specifiersOf(text, codeOf(text)).some(({ value, at }) => {
    if (TYPES.test(text.slice(0, at))) return false;
    const isAliased = alias !== null && value.startsWith(alias.prefix);
    if (!isAliased && !value.startsWith(".")) return false;
    const path = isAliased
      ? alias.folder + value.slice(alias.prefix.length)
      : posix.join(posix.dirname(file), value);
    return bareModule(path) === bareModule(entry);
  });
}

function bareModule(path: string): string {
  return path.replace(/\.[cm]?[jt]s$/, "").replace(/\/index$/, "");
}
