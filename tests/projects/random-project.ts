import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseToml } from "smol-toml";
import ts from "typescript";
import { parseAllDocuments } from "yaml";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { parsePython, pythonErrors } from "../../src/syntax/python/parse-python.js";
import { runCli, type JsonDocument } from "../cli/run-cli.js";

const engine = createRealEngine();

/**
 * Makes the project of a spec in a folder that is not there yet, and takes the folder away again. Gives all that is
 * wrong, one a line: files that do not parse, and files to which a second run, which remembers nothing and renders all
 * of them again, would give other bytes. Empty when all is well.
 */
export async function problemsOf(folder: string, spec: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "backend.json"), spec);
  const { ok, diagnostics, changes } = await generate(folder);
  const paths = changes.map(({ path }) => path);
  const problems = ok
    ? [...(await unparsable(folder, paths)), ...(await changedAgain(folder))]
    : diagnostics.map(({ message }) => message);
  await rm(folder, { recursive: true, force: true });
  return problems.join("\n");
}

async function unparsable(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  const problems: string[] = paths.length === 0 ? ["there are no files"] : [];
  for (const path of paths) {
    const text = await readFile(join(folder, path), "utf8");
    problems.push(...syntaxErrors(path, text).map((error) => `${path}: ${error}`));
  }
  return problems;
}

async function changedAgain(folder: string): Promise<readonly string[]> {
  await rm(join(folder, ".backend-gen", "cache.json"));
  const { changes, state } = await generate(folder);
  return [...changes, ...state]
    .filter(({ action, path }) => action !== "unchanged" && !path.endsWith("cache.json"))
    .map(({ action, path }) => `${path}: ${action} by a second run`);
}

async function generate(folder: string): Promise<JsonDocument> {
  const { out, err } = await runCli(folder, ["generate", "--json"], { engine });
  if (out === "") throw new Error(err);
  const document: JsonDocument = JSON.parse(out);
  return document;
}

const PARSERS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  ".py": (text) => pythonErrors(parsePython(text)).map((offset) => `syntax error at offset ${offset}`),
  ".ts": typescriptErrors,
  ".json": (text) => thrown(() => void JSON.parse(text)),
  ".toml": (text) => thrown(() => void parseToml(text)),
  ".yml": yamlErrors,
  ".yaml": yamlErrors,
};

function syntaxErrors(path: string, text: string): readonly string[] {
  return PARSERS[/\.[a-z]+$/.exec(path)?.[0] ?? ""]?.(text) ?? [];
}

function typescriptErrors(text: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

function yamlErrors(text: string): readonly string[] {
  return parseAllDocuments(text).flatMap(({ errors }) => errors.map(({ message }) => message));
}

function thrown(parse: () => void): readonly string[] {
  try {
    parse();
    return [];
  } catch (error) {
    return [String(error)];
  }
}
