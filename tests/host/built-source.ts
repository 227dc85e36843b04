import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/**
 * This checkout as JavaScript, for tests that need a process of its own: a folder with `dist`, `bin` and links to the
 * rest. Types are not checked. Call `remove` in the end.
 */
export function buildSource(): { readonly folder: string; readonly remove: () => void } {
  mkdirSync(join(repository, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(repository, ".cache", "built-"));
  for (const path of readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".ts")) transpile(path, join(folder, "dist", path.replace(/\.ts$/, ".js")));
  }
  for (const name of ["package.json", "templates"]) symlinkSync(join(repository, name), join(folder, name));
  cpSync(join(repository, "bin"), join(folder, "bin"), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function transpile(path: string, to: string): void {
  const source = readFileSync(join(repository, "src", path), "utf8");
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
    verbatimModuleSyntax: true,
  };
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, ts.transpileModule(source, { compilerOptions }).outputText);
}
