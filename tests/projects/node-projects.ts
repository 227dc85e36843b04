import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { linkNodeModules } from "../support/node-env.mjs";
import { runCommand } from "../support/run-command.mjs";

const PRETTIER = ["--check", "--log-level=warn", "."];

/** Several generated Fastify projects, each in a folder of its own below one that goes away with them. */
export interface NodeProjects {
  readonly folders: readonly string[];
  /** Compiles them, so that they can be started from their `dist`; what the compiler finds, empty when all is well. */
  readonly compile: () => Promise<string>;
  /** What the formatter would change, likewise. */
  readonly unformatted: () => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Writes projects, given as their files by path; those of one spec's needs share their packages. */
export async function writeNodeProjects(
  projects: readonly ReadonlyMap<string, string>[],
): Promise<NodeProjects> {
  const root = await mkdtemp(join(tmpdir(), "backend-gen-node-projects-"));
  const folders = projects.map((_, index) => join(root, `project_${index}`));
  const [first = root] = folders;
  for (const [index, files] of projects.entries()) {
    const folder = folders[index] ?? root;
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await linkNodeModules(folder);
  }
  return {
    folders,
    // One compiler for all reads the declarations of their packages once.
    compile: () =>
      saidBy(
        "typescript/bin/tsc",
        ["-b", ...folders.map((each) => join(each, "tsconfig.build.json"))],
        first,
      ),
    unformatted: async () => {
      const found = [];
      for (const folder of folders) found.push(await saidBy("prettier/bin/prettier.cjs", PRETTIER, folder));
      return found.join("").trim();
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Runs a tool of a project; empty when it ends with 0. */
async function saidBy(tool: string, args: readonly string[], cwd: string): Promise<string> {
  const path = join(cwd, "node_modules", tool);
  const { code, stdout, stderr } = await runCommand(process.execPath, [path, ...args], { cwd });
  return code === 0 ? "" : `${cwd}: ${stdout}${stderr}`;
}
