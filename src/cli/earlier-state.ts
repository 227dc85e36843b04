import { join, resolve } from "node:path";
import type { Blueprint } from "../blueprint/blueprint.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { readFolder, type Texts } from "../host/snapshot.js";
import { parseLock } from "../plan/lock.js";
import { lockFolder } from "../plan/state-paths.js";
import type { CommandContext } from "./command-context.js";
import { hasError } from "./command-report.js";
import { lockAtCommit } from "./git-lock.js";

/** What a project was: at a commit, or as it lies in a folder. */
export interface EarlierState {
  /** As people name it. */
  readonly name: string;
  readonly blueprint: Blueprint;
}

const DEFAULT_COMMIT = "HEAD";

/**
 * The state that `against` names: a folder with a lock in it, counted from the project, else a commit of git; null is the last commit.
 * Reads the lock alone: it has every default that the spec of that time meant.
 */
export async function findEarlier(
  context: CommandContext,
  against: string | null,
): Promise<Outcome<EarlierState>> {
  const name = against ?? DEFAULT_COMMIT;
  // An empty word is a variable that was not set, and not the project itself.
  const folder = name === "" || against === null ? null : lockIn(context, against);
  const texts = folder === null ? await lockAtCommit(context, name) : lockOnDisk(context, folder);
  return texts.value === null ? { value: null, diagnostics: texts.diagnostics } : parsed(name, texts.value);
}

function parsed(name: string, texts: Texts): Outcome<EarlierState> {
  const { value: lock, diagnostics } = parseLock(texts);
  if (lock !== null) return { value: { name, blueprint: lock.blueprint }, diagnostics: [] };
  const [problem] = diagnostics;
  const failure =
    problem === undefined
      ? report("BG3504", { against: name }, null)
      : report("BG3505", { against: name, reason: problem.message }, null);
  return { value: null, diagnostics: [failure] };
}

/** The lock's own folder, in whichever way it was named; null where there is none. */
function lockIn({ host, root }: CommandContext, against: string): string | null {
  const place = resolve(root, against);
  const places = [place, join(place, "lock"), join(place, lockFolder)];
  const isLock = (folder: string): boolean =>
    host.files.list(folder).some(({ name }) => name === "project.json");
  const isFile = host.files.kindOf(place) === "file";
  if (isFile) return place.endsWith("project.json") ? join(place, "..") : null;
  return places.find(isLock) ?? null;
}

function lockOnDisk({ host }: CommandContext, folder: string): Outcome<Texts> {
  const found = readFolder(host.files, folder, { folder: ".", extension: ".json" });
  if (found.value === null || hasError(found.diagnostics)) return found;
  const texts = [...found.value].map(([path, text]): [string, string] => [
    `${lockFolder}/${path.slice(2)}`,
    text,
  ]);
  return { value: new Map(texts), diagnostics: [] };
}
