import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { linkNodeModules } from "./node-env.mjs";
import { pythonEnvFor } from "./python-env.mjs";
import { CACHE } from "./repository.mjs";
import { runOrThrow } from "./run-command.mjs";

/** How the projects of one kind are run. */
export interface ProjectStack {
  /** The app's command line; its own arguments come after. */
  readonly app: readonly string[];
  /** What the environment of all its commands needs: they find the project's tools by their names. */
  readonly variables: NodeJS.ProcessEnv;
  /** What answers 200 once the app is there; `/health/live` unless told. */
  readonly live?: string;
  /** What its settings have before the names of variables; nothing unless told. */
  readonly prefix?: string;
}

/** Gives a generated project what it needs to run, and compiles it where it has to be. */
export async function prepareStack(folder: string): Promise<ProjectStack> {
  return existsSync(join(folder, "pyproject.toml")) ? preparePython(folder) : prepareNode(folder);
}

async function preparePython(folder: string): Promise<ProjectStack> {
  const { bin } = await pythonEnvFor(folder);
  return {
    app: ["python", "-m", "app"],
    variables: {
      PATH: pathWith(bin),
      MYPY_CACHE_DIR: typeCache(),
      PYTHONDONTWRITEBYTECODE: "1",
    },
  };
}

/** Types are looked at where nothing else is, which takes the compiler longer than all the rest. */
async function prepareNode(folder: string): Promise<ProjectStack> {
  const bin = await linkNodeModules(folder);
  const compiler = join(folder, "node_modules", "typescript", "bin", "tsc");
  await runOrThrow(process.execPath, [compiler, "-p", "tsconfig.build.json", "--noCheck"], { cwd: folder });
  return { app: [process.execPath, join("dist", "main.js")], variables: { PATH: pathWith(bin) } };
}

/** The type checker's memory, of libraries above all: it is not for two at once, so that each worker has its own. */
function typeCache(): string {
  return join(CACHE, "mypy", process.env["VITEST_POOL_ID"] ?? "alone");
}

/** A folder of tools, before those of this process. */
export function pathWith(folder: string): string {
  return `${folder}${delimiter}${process.env["PATH"] ?? ""}`;
}
