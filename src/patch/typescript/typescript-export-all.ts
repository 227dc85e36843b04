import { ts } from "ts-morph";
import { codeStyleOf, type StyledFile } from "../../syntax/typescript/find-code-style.js";
import { exportedOf, isRequire, moduleSyntaxOf } from "../../syntax/typescript/find-module-syntax.js";
import { insertionBehind } from "../../syntax/typescript/insertion-behind.js";
import { insertionOfItem } from "../../syntax/typescript/insertion-of-item.js";
import type { Patcher, PatchResult } from "../patch.js";
import { codeErrors, patchCode } from "./patch-code.js";

/** Makes a file export everything that another exports. */
export const typescriptExportAll: Patcher<"typescriptExportAll"> = {
  patch: (text, patch) =>
    patchCode(patch.path, text, ({ compilerNode: root }) =>
      exportAll({ root, style: codeStyleOf(root) }, patch.from),
    ),
  manual: ({ path, from }) =>
    [
      `In ${path}, at its end:`,
      `    export * from "${from}";`,
      "or, where it is CommonJS, in the object that `module.exports` is given:",
      `    ...require("${from}"),`,
    ].join("\n"),
  errors: codeErrors,
};

function exportAll(file: StyledFile, from: string): PatchResult {
  const { root } = file;
  if (root.statements.some((one) => ts.isExportAssignment(one) && one.isExportEquals === true))
    return { kind: "refused", reason: "exports one value as a whole (`export =`)" };
  const isScript = /\.c[jt]s$/.test(root.fileName) || root.statements.some(isOfCommonJs);
  return isScript && moduleSyntaxOf(root) !== "esm" ? spread(file, from) : exportFrom(file, from);
}

function isOfCommonJs(statement: ts.Statement): boolean {
  return exportedOf(statement) !== null || isRequire(statement);
}

function exportFrom(file: StyledFile, from: string): PatchResult {
  const { root, style } = file;
  const exports = root.statements.filter(ts.isExportDeclaration);
  if (exports.some((one) => exportsAllOf(one, from))) return { kind: "present" };
  const code = `export * from ${style.quote}${from}${style.quote}`;
  const last = exports.findLast(({ moduleSpecifier }) => moduleSpecifier !== undefined);
  if (last !== undefined) return { kind: "patched", insertions: [insertionBehind(file, last, code)] };
  const line = `${code}${style.hasSemicolons ? ";" : ""}`;
  const end = root.text.trimEnd().length;
  const insertion =
    end === 0
      ? { at: root.text.length, text: `${line}${style.eol}` }
      : { at: end, text: `${style.eol}${style.eol}${line}` };
  return { kind: "patched", insertions: [insertion] };
}

function exportsAllOf(one: ts.ExportDeclaration, from: string): boolean {
  const { exportClause, isTypeOnly, moduleSpecifier } = one;
  if (exportClause !== undefined || isTypeOnly || moduleSpecifier === undefined) return false;
  return ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === from;
}

/** `...require("./x")` as the last entry of what `module.exports` is given. */
function spread({ root, style }: StyledFile, from: string): PatchResult {
  const exported = root.statements.flatMap((one) => exportedOf(one) ?? []);
  const whole = exported.filter(({ name }) => name === "").map(({ value }) => value);
  const [object] = whole;
  if (object === undefined || whole.length > 1 || !ts.isObjectLiteralExpression(object))
    return { kind: "refused", reason: "does not give `module.exports` an object" };
  if (object.properties.some((one) => ts.isSpreadAssignment(one) && isRequireOf(one.expression, from)))
    return { kind: "present" };
  const item = `...require(${style.quote}${from}${style.quote})`;
  return { kind: "patched", insertions: [insertionOfItem({ root, style }, object, item)] };
}

function isRequireOf(expression: ts.Expression, from: string): boolean {
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== "require") return false;
  const [module] = expression.arguments;
  return module !== undefined && ts.isStringLiteral(module) && module.text === from;
}
