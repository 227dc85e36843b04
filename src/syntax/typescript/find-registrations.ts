import { ts, type SourceFile } from "ts-morph";
import { bareExpression, methodOf } from "./find-call-chain.js";
import { findNodes } from "./find-nodes.js";
import { importedNames } from "./read-imported-names.js";

/** A name of another module. */
export interface ModuleName {
  readonly from: string;
  readonly name: string;
}

/** Whether something is registered already, under whatever name and on whatever part of the application. */
export function isRegistered(file: SourceFile, wanted: ModuleName): boolean {
  const locals = localNames(file, wanted);
  return findNodes(file.compilerNode, ts.isCallExpression).some((call) => {
    const [plugin] = call.arguments;
    return methodOf(call) === "register" && plugin !== undefined && isThat(plugin, wanted, locals);
  });
}

interface LocalNames {
  readonly names: ReadonlySet<string>;
  readonly modules: ReadonlySet<string>;
}

/** What a name of another module is called in a file; null where the file does not have it. */
export function localNameOf(file: SourceFile, wanted: ModuleName): string | null {
  return [...localNames(file, wanted).names][0] ?? null;
}

function localNames(file: SourceFile, { from, name }: ModuleName): LocalNames {
  const imported = importedNames(file).filter((one) => isSameModule(one.from, from));
  const ofName = (wanted: string): ReadonlySet<string> =>
    new Set(imported.filter((one) => one.name === wanted).map(({ local }) => local));
  return { names: ofName(name), modules: ofName("*") };
}

function isThat(plugin: ts.Expression, { from, name }: ModuleName, locals: LocalNames): boolean {
  const value = bareExpression(plugin);
  if (ts.isIdentifier(value)) return locals.names.has(value.text);
  if (ts.isPropertyAccessExpression(value) && ts.isIdentifier(value.expression))
    return locals.modules.has(value.expression.text) && value.name.text === name;
  return findNodes(value, ts.isStringLiteral).some(
    ({ parent, text }) =>
      ts.isCallExpression(parent) &&
      (parent.expression.kind === ts.SyntaxKind.ImportKeyword || parent.expression.getText() === "require") &&
      isSameModule(text, from),
  );
}

/** Whether two specifiers mean one module: suffixes and `/index` aside, and by the last names where one goes by an alias. */
function isSameModule(one: string, other: string): boolean {
  const [first, second] = [bareModule(one), bareModule(other)];
  if (first === second) return true;
  if (first.startsWith(".") && second.startsWith(".")) return false;
  return lastNames(first) === lastNames(second);
}

function bareModule(specifier: string): string {
  return specifier.replace(/\.[cm]?[jt]s$/, "").replace(/\/index$/, "");
}

function lastNames(module: string): string {
  return module.split("/").slice(-2).join("/");
}
