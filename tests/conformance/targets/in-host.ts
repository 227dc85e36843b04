import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { specFor } from "../../support/golden-project.mjs";
import { emptyWorkspace, installProject, mustRun } from "../../support/generated-project.js";
import { createDatabase } from "../../support/postgres.js";
import type { ProjectStack } from "../../support/project-stack.js";
import { ROOT } from "../../support/repository.mjs";
import type { Deployment } from "../target.js";

/** A project of `tests/hosts` that a spec's resources are put into. */
export interface HostProject {
  readonly target: "fastapi" | "fastify";
  readonly name: string;
  /** Installs what the project asks for by now. */
  readonly prepare: (folder: string) => Promise<ProjectStack>;
  readonly migrate: readonly (readonly string[])[];
}

const HOST = /^host:\n(?: .*\n)+/m;

/** Puts the resources of a spec into a copy of somebody else's project, with an empty, migrated database. */
export async function deployInHost(host: HostProject, spec: string): Promise<Deployment> {
  const workspace = await emptyWorkspace();
  const { folder } = workspace;
  try {
    await cp(join(ROOT, "tests", "hosts", host.target, host.name), folder, { recursive: true });
    const own = await readFile(join(folder, "backend.yaml"), "utf8");
    const text = `${specFor(host.target, spec)}\n${HOST.exec(own)?.[0] ?? ""}`;
    await writeFile(join(folder, "backend.yaml"), text);
    await rm(join(folder, "tests"), { recursive: true, force: true });
    const { code, stdout, stderr } = await workspace.tool("generate");
    if (code !== 0) throw new Error(`generate ended with ${code}:\n${stdout}${stderr}`);
    const project = await installProject(workspace, host.prepare);
    const database = await createDatabase();
    const drop = async (): Promise<void> => {
      await workspace.remove();
      await database.drop();
    };
    for (const command of host.migrate) await mustRun(project, command, database);
    return {
      folder,
      prefix: project.prefix,
      databaseUrl: database.url,
      start: (variables) => project.serve(database, variables),
      remove: drop,
    };
  } catch (error) {
    await workspace.remove();
    throw error;
  }
}
