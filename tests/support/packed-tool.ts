import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { bootstrap } from "../../scripts/bootstrap.mjs";
import { installPacked } from "./pack-tool.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** The launcher of the tool as a user has it: packed, then installed from the tarball. */
    readonly tool: string;
  }
}

/** Before the end-to-end tests: packs the tool and installs it in a folder of its own, as a user would. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await bootstrap();
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-tool-"));
  await installPacked(folder);
  project.provide("tool", join(folder, "node_modules", ".bin", "backend-gen"));
  return () => rm(folder, { recursive: true, force: true });
}
