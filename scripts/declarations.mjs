import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { ROOT } from "../tests/support/repository.mjs";

const ENTRY = join(ROOT, "src", "api", "index.ts");
/** @type {import("typescript").CompilerOptions} */
const OPTIONS = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  isolatedDeclarations: true,
};

/**
 * Writes `dist/api/index.d.ts` and the declarations that it leads to, and no others: they name no package and nothing that
 * the package does not hold. An error where a type is not written out in a file that they lead to.
 */
export async function writeDeclarations() {
  const done = new Set();
  const waiting = [ENTRY];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    if (done.has(source)) continue;
    done.add(source);
    const text = declarationOf(source, await readFile(source, "utf8"));
    await writeFile(join(ROOT, "dist", relative(join(ROOT, "src"), source).replace(/\.ts$/, ".d.ts")), text);
    waiting.push(...importsOf(text).map((path) => join(dirname(source), path.replace(/\.js$/, ".ts"))));
  }
}

/** @param {string} fileName @param {string} text */
function declarationOf(fileName, text) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: OPTIONS,
  });
  if (diagnostics.length === 0) return outputText;
  const messages = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  throw new Error(`${relative(ROOT, fileName)}: ${messages.join("; ")}`);
}

/** The modules that a declaration names. @param {string} text @returns {string[]} */
function importsOf(text) {
  return [...text.matchAll(/\bfrom "([^"]+)"|\bimport\("([^"]+)"\)/g)].map(([, from, inline]) => {
    const name = from ?? inline ?? "";
    if (!name.startsWith(".")) throw new Error(`a declaration of the API names the package ${name}`);
    return name;
  });
}
