import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

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

  /** Runs once more with nothing changed, and checks: nothing of it is touched. */
  async mustStay(root: string): Promise<void> {
    const before = this.own(root);
    const { document } = await runJson(root, ["generate"], world);
    expect(document.changes.filter(({ action }) => action !== "unchanged")).toEqual([]);
    expect((await runCli(root, ["check"], world)).code).toBe(0);
    expect(this.own(root)).toEqual(before);
  }

  /** Takes our tasks out again: its files are what they were. */
  async mustComeBack(root: string): Promise<void> {
    expect((await runCli(root, ["remove", "tasks", "--allow-destructive"], world)).code).toBe(0);
    expect(this.own(root)).toEqual(this.#files);
  }

  /** Asks for no tokens any more. */
  async dropTokens(root: string): Promise<void> {
    const spec = join(root, "backend.yaml");
    writeFileSync(spec, readFileSync(spec, "utf8").replace("strategy: jwt", "strategy: none"));
    const args = ["generate", "--allow-weaker-security", "--allow-destructive"];
    expect((await runCli(root, args, world)).code).toBe(0);
  }
}
