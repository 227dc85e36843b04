import type { ts } from "ts-morph";
import { type SourceFile } from "ts-morph";
import { codeStyleOf, type StyledFile } from "../../syntax/typescript/find-code-style.js";
import { insertionOfItem } from "../../syntax/typescript/insertion-of-item.js";
import type { Insertion, Patcher, PatchOf, PatchResult } from "../patch.js";
import { codeErrors, patchCode } from "./patch-code.js";
import { settingsObject } from "./settings-object.js";

type Fields = PatchOf<"typescriptFields">;

/** Adds settings to the object that a file makes its settings with. */
export const typescriptFields: Patcher<"typescriptFields"> = {
  patch: (text, patch) => patchCode(patch.path, text, (file) => addFields(file, patch)),
  manual: ({ path, symbol, fields }) =>
    [
      `In ${path}, in the object that \`${symbol}\` is made with, behind its last entry:`,
      ...fields.map(({ line }) => `    ${line},`),
    ].join("\n"),
  errors: codeErrors,
};

function addFields(file: SourceFile, { symbol, fields }: Fields): PatchResult {
  const found = settingsObject(file, symbol);
  if ("reason" in found) return { kind: "refused", reason: found.reason };
  const missing = fields.filter(({ name }) => found.properties.every((one) => one.name !== name));
  if (missing.length === 0) return { kind: "present" };
  const root = file.compilerNode;
  const styled = { root, style: codeStyleOf(root) };
  const lines = missing.map(({ line }) => inStyle(styled, line));
  return { kind: "patched", insertions: insertionsOf(styled, found.object, lines) };
}

function inStyle({ style }: StyledFile, line: string): string {
  return style.quote === "'" ? line.replaceAll('"', "'") : line;
}

function insertionsOf(
  file: StyledFile,
  object: ts.ObjectLiteralExpression,
  lines: readonly string[],
): readonly Insertion[] {
  if (object.properties.length > 0) return lines.map((line) => insertionOfItem(file, object, line));
  return [insertionOfItem(file, object, lines.join(", "))];
}
