import { createHash, hash } from "node:crypto";
import { join } from "node:path";
import type { HostFiles } from "../host/host-files.js";
import type { Texts } from "../host/snapshot.js";
import type { GeneratedFile } from "../plan/plan-input.js";
import { basePathOf, cachePath, stateFolder } from "../plan/state-paths.js";
import type { FormatMemory } from "../render/format-memory.js";

/** What earlier runs leave on this machine to make the next one quick. */
export interface RunCache extends FormatMemory {
  /** The files that the last run rendered, if it ran on what has this stamp; null otherwise. */
  readonly recallFiles: (stamp: string) => readonly GeneratedFile[] | null;
  /** Writes down what this run made. That it cannot be written only costs the next run time. */
  readonly save: (stamp: string, files: readonly GeneratedFile[]) => void;
}

interface Kept {
  readonly stamp: string;
  /** The build of the tool that printed what is kept: another may print otherwise. */
  readonly build: string;
  /** Whose each rendered file is, by path. */
  readonly files: Hashes;
  /** For each file that was made from a template the hash of what that gave and what became of it. */
  readonly formats: Hashes;
}

type Hashes = Readonly<Record<string, string>>;

const EMPTY: Kept = { stamp: "", build: "", files: {}, formats: {} };

/**
 * The bases are formatted texts already: all that has to be known is which source each was made from. Kept as the
 * hash of the two together, so that a base that somebody touched is not believed.
 */
export function createRunCache(
  { files, root }: { readonly files: HostFiles; readonly root: string },
  state: Texts,
  build: string,
): RunCache {
  const found = readKept(files, root);
  const kept = found.build === build ? found : EMPTY;
  const formats = new Map<string, string>();
  return {
    recall: (path, source) => {
      const base = state.get(basePathOf(path));
      return base !== undefined && kept.formats[path] === hashOf([source, base]) ? base : null;
    },
    remember: (path, source, formatted) => void formats.set(path, hashOf([source, formatted])),
    recallFiles: (stamp) => (kept.stamp === stamp ? filesOf(kept.files, state) : null),
    save: (stamp, rendered) => {
      // The next run asks for no migration that this one has asked for.
      const lasting = rendered.filter(({ ownership }) => ownership !== "migration");
      const owners = lasting.map(({ path, ownership }) => [path, ownership] as const);
      const next = { files: Object.fromEntries(owners), formats: Object.fromEntries(formats) };
      writeKept(files, root, { stamp, build, ...next });
    },
  };
}

/** A hash of texts that differs when any of them does. */
export function hashOf(texts: readonly string[]): string {
  return hash("sha1", texts.join("\0"), "base64");
}

/** The same of very many texts, which are not held twice for it. */
export function hashOfMany(texts: readonly string[]): string {
  const sum = createHash("sha1");
  for (const text of texts) sum.update(text).update("\0");
  return sum.digest("base64");
}

/** What has no base is the user's, and its text is not looked at again. */
function filesOf(owners: Hashes, state: Texts): readonly GeneratedFile[] {
  return Object.entries(owners).map(([path, owner]) => ({
    path,
    text: state.get(basePathOf(path)) ?? "",
    ownership: owner === "once" ? "once" : "managed",
  }));
}

function readKept(files: HostFiles, root: string): Kept {
  try {
    const raw: unknown = JSON.parse(files.readText(join(root, cachePath)) ?? "{}");
    return isKept(raw) ? raw : EMPTY;
  } catch {
    // Damaged or unreadable: a cache may always be empty.
    return EMPTY;
  }
}

function isKept(raw: unknown): raw is Kept {
  if (typeof raw !== "object" || raw === null) return false;
  if (!("stamp" in raw && "build" in raw && "files" in raw && "formats" in raw)) return false;
  return (
    typeof raw.stamp === "string" &&
    typeof raw.build === "string" &&
    isHashes(raw.files) &&
    isHashes(raw.formats)
  );
}

function isHashes(raw: unknown): raw is Hashes {
  return (
    typeof raw === "object" && raw !== null && Object.values(raw).every((text) => typeof text === "string")
  );
}

/** A link in the place of the cache, which a repository can hold, would lead the writing elsewhere. */
function isOwnPlace(files: HostFiles, root: string): boolean {
  const kind = files.kindOf(join(root, cachePath));
  return files.kindOf(join(root, stateFolder)) === "folder" && (kind === null || kind === "file");
}

function writeKept(files: HostFiles, root: string, kept: Kept): void {
  try {
    if (isOwnPlace(files, root)) files.write(join(root, cachePath), JSON.stringify(kept), 0o644);
  } catch {
    // See `save`.
  }
}
