import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(repository, ".cache");
/** What a file became, by the hash of what it was: most have not changed since the last run. */
const transpiled = join(cache, "transpiled");
const compiler = readFileSync(join(repository, "node_modules", "typescript", "package.json"), "utf8");

/**
 * This checkout as JavaScript, for tests that need a process of its own: a folder with `dist`, `bin` and links to the
 * rest. Types are not checked. Call `remove` in the end.
 */
export async function buildSource(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  mkdirSync(transpiled, { recursive: true });
  const folder = mkdtempSync(join(cache, "built-"));
  for (const path of readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".ts")) continue;
    const to = join(folder, "dist", path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(to), { recursive: true });
    linkSync(await transpile(path), to);
  }
  for (const name of ["package.json", "templates"]) symlinkSync(join(repository, name), join(folder, name));
  cpSync(join(repository, "bin"), join(folder, "bin"), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function transpile(path: string): Promise<string> {
  const source = readFileSync(join(repository, "src", path), "utf8");
  const made = join(transpiled, `${createHash("sha256").update(compiler).update(source).digest("hex")}.js`);
  if (existsSync(made)) return made;
  const { default: ts } = await import("typescript");
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
    verbatimModuleSyntax: true,
  };
  // Another worker may be at it too: whoever comes last wins, with the same text.
  const draft = `${made}.${process.pid}`;
  writeFileSync(draft, ts.transpileModule(source, { compilerOptions }).outputText);
  renameSync(draft, made);
  return made;
}
