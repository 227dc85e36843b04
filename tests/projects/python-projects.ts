import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type PythonEnv, pythonEnvFor } from "../support/python-env.mjs";
import { runCommand, runOrThrow } from "../support/run-command.mjs";

/** Parses every Python, and TOML file below the working folder, and says what does not. */
const PARSE = `
import ast, pathlib, tomllib, warnings
warnings.simplefilter("error")
problems = []
for path in sorted(pathlib.Path(".").rglob("*")):
    try:
        if path.suffix == ".py":
            ast.parse(path.read_bytes(), str(path))
        elif path.suffix == ".toml":
            tomllib.loads(path.read_text("utf-8"))
    except Exception as error:
        problems.append(f"{path}: {error}")
print("\\n".join(problems))
`;

/** Several generated projects, each in a folder of its own below one that goes away with them. */
export interface PythonProjects {
  readonly folder: string;
  readonly env: PythonEnv;
  /** Everything that does not parse, or that the linter or the formatter would change; empty when all is well. */
  readonly complaints: () => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Writes projects, given as their files by path. */
export async function writeProjects(
  projects: readonly ReadonlyMap<string, string>[],
): Promise<PythonProjects> {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-projects-"));
  for (const [index, files] of projects.entries()) await writeFiles(join(folder, nameOf(index)), files);
  const env = await pythonEnvFor(join(folder, nameOf(0)));
  const run = (args: readonly string[]): Promise<string> => complaintsOf(env, args, folder);
  return {
    folder,
    env,
    complaints: async () => {
      const found = [
        await runOrThrow(env.python, ["-c", PARSE], { cwd: folder }),
        await run(["check", "--no-cache", "--quiet", "--output-format=concise", "."]),
        await run(["format", "--no-cache", "--quiet", "--diff", "."]),
      ];
      return found.join("").trim();
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The folder of a project, below that of all. */
export function nameOf(index: number): string {
  return `project_${index}`;
}

async function complaintsOf(env: PythonEnv, args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await runCommand(env.python, ["-m", "ruff", ...args], { cwd });
  return code === 0 ? "" : stdout + stderr;
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
