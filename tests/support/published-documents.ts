import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { loadTarget } from "../../src/targets/registry.js";
import { blueprintOf, filesOf, renderedFiles } from "../targets/generated.js";
import { linkNodeModules } from "./node-env.mjs";
import { runOrThrow } from "./run-command.mjs";
import { projectFacts } from "../../src/targets/project-facts.js";

const PRINTER = fileURLToPath(new URL("print-documents.mjs", import.meta.url));
/** A spec whose project installs all that any project needs. */
const NEEDS_ALL = JSON.stringify({
  name: "all",
  target: "fastify",
  auth: { accounts: true },
  resources: { tasks: { fields: { title: "string" } } },
});

/**
 * The OpenAPI documents that the backends of specs (as JSON) publish, in the same order. Each is a whole Fastify project, generated,
 * stripped of its types and asked for its document; what they install is installed once.
 */
export async function publishedDocuments(specs: readonly string[]): Promise<readonly unknown[]> {
  const root = await mkdtemp(join(tmpdir(), "backend-gen-documents-"));
  try {
    const packages = (await filesOf(NEEDS_ALL, "backend.json", "fastify")).get("package.json") ?? "";
    await writeFile(join(root, "package.json"), packages);
    await linkNodeModules(root);
    const mains: string[] = [];
    for (const [index, spec] of specs.entries())
      mains.push(await compiled(spec, join(root, `project_${index}`)));
    const printed = await runOrThrow(process.execPath, [PRINTER, ...mains]);
    return printed
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Writes the project of a spec as JavaScript, and gives its main file. */
async function compiled(spec: string, folder: string): Promise<string> {
  for (const [path, text] of await sourcesOf(spec)) {
    const place = join(folder, path.replace(/\.ts$/, ".js"));
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, withoutTypes(text));
  }
  return join(folder, "src", "main.js");
}

async function sourcesOf(spec: string): Promise<ReadonlyMap<string, string>> {
  const { build } = await loadTarget("fastify");
  const blueprint = blueprintOf(spec, "backend.json");
  const output = build(blueprint, projectFacts(blueprint, { last: null, files: new Map() }));
  const artifacts = output.artifacts.filter(({ path }) => path.startsWith("src/"));
  return renderedFiles({ ...output, artifacts });
}

const compilerOptions = {
  module: ModuleKind.ESNext,
  target: ScriptTarget.ES2023,
  verbatimModuleSyntax: true,
};
const stripped = new Map<string, string>();

/** Most files of two projects are the same. */
function withoutTypes(text: string): string {
  const known = stripped.get(text) ?? transpileModule(text, { compilerOptions }).outputText;
  stripped.set(text, known);
  return known;
}
