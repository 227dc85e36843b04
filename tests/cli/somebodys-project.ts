import { expect } from "vitest";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";

export const TASKS = ["resource", "tasks", "title:string", "--yes"];
export const world = { engine: createRealEngine() };

/** A project that somebody else wrote, by its files. */
export class SomebodysProject {
  readonly #files: Readonly<Record<string, string>>;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = files;
  }

  /** What its own files are in a folder, without what backend-gen made beside them. */
  own(root: string): Readonly<Record<string, string | null | undefined>> {
    const tree = treeOf(root);
    return Object.fromEntries(Object.keys(this.#files).map((path) => [path, tree[path]]));
  }

  /** A folder that holds it, and our tasks. */
  async withTasks(): Promise<string> {
    const root = temporaryFolder();
    fillFolder(root, this.#files);
    const { code, out, err } = await runCli(root, TASKS, world);
    expect(code, out + err).toBe(0);
    return root;
  }
}
