import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { terminalPicture } from "../../../scripts/terminal-picture.mjs";
import { freePort } from "../../support/app-server.mjs";
import { cleanEnvironment } from "../../support/clean-environment.js";
import { ROOT } from "../../support/repository.mjs";
import { runCommand, runOrThrow } from "../../support/run-command.mjs";
import { findUv } from "../../support/uv.mjs";
import { describeWith } from "../../support/requirements.js";
import { type Block, blocksOf, scriptOf } from "./page.js";

/** Where a block can be run that is not: on other machines, or by the tests of what it is about. */
const NOT_HERE: ReadonlySet<string> = new Set([
  "needs Docker",
  "needs a Neon project",
  "needs a clone of this repository",
]);

const IDENTITY = ["-c", "user.name=Ana", "-c", "user.email=ana@example.com"];

const names = (await readdir(join(ROOT, "docs"))).filter((name) => name.endsWith(".md"));
const pages = await Promise.all(
  ["README.md", ...names.map((name) => join("docs", name))].map(async (path) => ({
    path,
    blocks: blocksOf(await readFile(join(ROOT, path), "utf8")),
  })),
);
const commandsOf = (blocks: readonly Block[]) => blocks.filter(({ language }) => language === "sh");

describe("every page", () => {
  it.each(pages)("$path says of each block what it is, and of each that is not run why", ({ blocks }) => {
    for (const { line, language, note } of blocks) {
      expect(language, `line ${line}`).toMatch(/^(sh|text|yaml|json|ts|js|diff|sql|mermaid)$/);
      if (note?.word === "elsewhere") expect(isElsewhere(note.value), `line ${line}`).toBe(true);
    }
  });
});

describeWith(["Python", "npm packages"], "the commands of", () => {
  const runnable = pages.filter(({ blocks }) => commandsOf(blocks).some(isRun));
  it.each(runnable)("$path work as they are printed, one after the other", async ({ blocks }) => {
    for (const [start, part] of partsOf(commandsOf(blocks).filter(isRun))) await runPart(start, part);
  });
});

function isElsewhere(reason: string): boolean {
  const path = /^tested in (.+)$/.exec(reason)?.[1];
  return path === undefined ? NOT_HERE.has(reason) : existsSync(join(ROOT, path));
}

function isRun({ note }: Block): boolean {
  return note?.word !== "elsewhere";
}

/** Blocks that go on where the one before has ended; a note `in` or `fresh` begins anew. */
function partsOf(blocks: readonly Block[]): ReadonlyMap<Block, readonly Block[]> {
  const parts = new Map<Block, Block[]>();
  let part: Block[] = [];
  for (const block of blocks) {
    if (parts.size === 0 || block.note?.word === "in" || block.note?.word === "fresh")
      parts.set(block, (part = []));
    part.push(block);
  }
  return parts;
}

async function runPart({ note }: Block, blocks: readonly Block[]): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), "backend-gen-docs-"));
  const folder = join(parent, "here");
  await mkdir(folder);
  try {
    const port = await freePort();
    const uv = await findUv();
    const tools = [inject("tool"), ...(uv === null || uv === "uv" ? [] : [uv])].map((tool) => dirname(tool));
    const path = [...tools, process.env["PATH"] ?? ""].join(delimiter);
    const own = { PATH: path, PORT: String(port), NO_COLOR: "1" };
    const env = cleanEnvironment({ ...own, CI: undefined, TEST_REDIS_URL: undefined });
    if (note?.word === "in") await prepare(join(ROOT, note.value), folder, env);
    const { code, stdout, stderr } = await runCommand("bash", ["-c", scriptOf(blocks, port)], {
      cwd: folder,
      env,
    });
    expect(code, stdout + stderr).toBe(0);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/**
 * A project that is there: what a spec comes to, or somebody else's. It is under git as a reader's would be, with a branch that others
 * have and a release, which also lies beside it.
 */
async function prepare(source: string, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const git = (...words: readonly string[]) =>
    runOrThrow("git", [...IDENTITY, ...words], { cwd: folder, env });
  if (source.endsWith(".yaml")) {
    await cp(source, join(folder, "backend.yaml"));
    await runOrThrow("backend-gen", ["generate", "--quiet"], { cwd: folder, env });
  } else {
    await cp(source, folder, { recursive: true });
    await rm(join(folder, "backend.yaml"), { force: true });
  }
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git("commit", "--quiet", "--message=as it was");
  await git("update-ref", "refs/remotes/origin/main", "HEAD");
  await git("tag", "v1.4.0");
  await cp(folder, join(folder, "..", "released"), { recursive: true });
}

it.skipIf(process.platform !== "linux")(
  "the terminal in the README shows what the commands print",
  async () => {
    const picture = await readFile(join(ROOT, "docs", "terminal.svg"), "utf8");
    expect(await terminalPicture(inject("tool"))).toBe(picture);
  },
);
