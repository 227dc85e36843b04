import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { linkNodeModules } from "../support/node-env.mjs";
import { runCommand } from "../support/run-command.mjs";

/** Several generated Fastify projects, each in a folder of its own below one that goes away with them. */
export interface NodeProjects {
  readonly folders: readonly string[];
  /** Everything that does not compile, or that the formatter would change; empty when all is well. */
  readonly complaints: () => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Writes projects, given as their files by path; those of one spec's needs share their packages. */
export async function writeNodeProjects(
  projects: readonly ReadonlyMap<string, string>[],
): Promise<NodeProjects> {
  const root = await mkdtemp(join(tmpdir(), "backend-gen-node-projects-"));
  const folders = projects.map((_, index) => join(root, `project_${index}`));
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
    complaints: async () => {
      const found = [];
      for (const folder of folders) found.push(await complaintsOf(folder));
      return found.join("").trim();
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Compiles a project, so that it can be started from its `dist`. */
async function complaintsOf(cwd: string): Promise<string> {
  const tool = (path: string): string => join(cwd, "node_modules", path);
  const checks = [
    [tool("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."],
    [tool("typescript/bin/tsc"), "-p", "tsconfig.build.json"],
  ];
  const found = [];
  for (const args of checks) {
    const { code, stdout, stderr } = await runCommand(process.execPath, args, { cwd });
    if (code !== 0) found.push(`${cwd}: ${stdout}${stderr}`);
  }
  return found.join("");
}
