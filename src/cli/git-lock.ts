import { Buffer } from "node:buffer";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Texts } from "../host/snapshot.js";
import { lockFolder } from "../plan/state-paths.js";
import type { CommandContext } from "./command-context.js";

/** The lock's files by path, as they were at a commit that git knows by this name; a diagnostic where there is none. */
export async function lockAtCommit(context: CommandContext, commit: string): Promise<Outcome<Texts>> {
  // What begins with a dash would be an option of git, and no commit can be called so.
  if (commit.startsWith("-")) return failed(report("BG3503", { against: commit, isShallow: false }, null));
  const tree = await git(context, "rev-parse", "--verify", "--quiet", `${commit}^{tree}`);
  if (tree === "missing") return failed(report("BG3501", {}, null));
  if (tree.exitCode !== 0) return failed(await unknownCommit(context, commit));
  // Paths count from the project, wherever it lies in its repository.
  const listed = await git(
    context,
    "ls-tree",
    "-r",
    "-z",
    "--long",
    tree.stdout.trim(),
    "--",
    `${lockFolder}/`,
  );
  if (listed === "missing" || listed.exitCode !== 0) return failed(refusal(listed));
  return readBlobs(context, listed.stdout.split("\0").flatMap(blobIn));
}

interface Blob {
  readonly id: string;
  readonly size: number;
  readonly path: string;
}

/** "100644 blob 8c2f…     1234\t.backend-gen/lock/tasks.json" */
function blobIn(line: string): Blob[] {
  const [, id, size, path] = /^\d+ blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
  return id === undefined || path === undefined ? [] : [{ id, size: Number(size), path }];
}

/** Some systems take no longer command lines. */
const AT_ONCE = 200;

/** Git prints one blob after the other; their sizes tell where each ends. */
async function readBlobs(context: CommandContext, blobs: readonly Blob[]): Promise<Outcome<Texts>> {
  const texts = new Map<string, string>();
  for (let from = 0; from < blobs.length; from += AT_ONCE) {
    const some = blobs.slice(from, from + AT_ONCE);
    const shown = await git(context, "show", "--no-textconv", ...some.map(({ id }) => id));
    if (shown === "missing" || shown.exitCode !== 0) return failed(refusal(shown));
    const bytes = Buffer.from(shown.stdout);
    let start = 0;
    for (const { path, size } of some) {
      texts.set(path, bytes.toString("utf8", start, start + size));
      start += size;
    }
  }
  return { value: texts, diagnostics: [] };
}

type Ended = "missing" | { readonly exitCode: number; readonly stdout: string; readonly output: string };

async function git({ host, root }: CommandContext, ...words: readonly string[]): Promise<Ended> {
  const result = await host.processes.run(["git", "--no-pager", ...words], root);
  return result.kind === "missing" ? "missing" : result;
}

/** Why git has not found a commit: it may not even know the folder. */
async function unknownCommit(context: CommandContext, against: string): Promise<Diagnostic> {
  const shallow = await git(context, "rev-parse", "--is-shallow-repository");
  if (shallow === "missing" || shallow.exitCode !== 0) return refusal(shallow);
  return report("BG3503", { against, isShallow: shallow.stdout.trim() === "true" }, null);
}

function refusal(ended: Ended): Diagnostic {
  const [line = ""] = ended === "missing" ? [] : ended.output.trim().split("\n");
  return report("BG3502", { reason: line.replace(/^fatal: /, "") }, null);
}

function failed(diagnostic: Diagnostic): Outcome<Texts> {
  return { value: null, diagnostics: [diagnostic] };
}
