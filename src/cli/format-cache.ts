import { hash } from "node:crypto";
import { join } from "node:path";
import type { HostFiles } from "../host/host-files.js";
import type { Texts } from "../host/snapshot.js";
import { basePathOf, cachePath } from "../plan/state-paths.js";
import type { FormatMemory } from "../render/format-memory.js";

export interface FormatCache extends FormatMemory {
  /** Writes down what was remembered. That it cannot be written only costs the next run time. */
  readonly save: () => void;
}

/**
 * The bases are formatted texts already: all that has to be known is which source each was made from. Kept as the
 * hash of the two together, so that a base that somebody touched is not believed.
 */
export function createFormatCache(files: HostFiles, root: string, state: Texts): FormatCache {
  const known = readHashes(files, root);
  const seen = new Map<string, string>();
  return {
    recall: (path, source) => {
      const base = state.get(basePathOf(path));
      return base !== undefined && known.get(path) === hashOf(source, base) ? base : null;
    },
    remember: (path, source, formatted) => void seen.set(path, hashOf(source, formatted)),
    save: () => {
      const isSame = seen.size === known.size && [...seen].every(([path, hash]) => known.get(path) === hash);
      if (!isSame) writeHashes(files, root, seen);
    },
  };
}

function hashOf(source: string, formatted: string): string {
  return hash("sha1", `${source}\0${formatted}`, "base64");
}

function readHashes(files: HostFiles, root: string): ReadonlyMap<string, string> {
  try {
    const raw: unknown = JSON.parse(files.readText(join(root, cachePath)) ?? "{}");
    if (typeof raw !== "object" || raw === null) return new Map();
    return new Map(Object.entries(raw).filter(([, hash]) => typeof hash === "string"));
  } catch {
    // Damaged or unreadable: a cache may always be empty.
    return new Map();
  }
}

function writeHashes(files: HostFiles, root: string, hashes: ReadonlyMap<string, string>): void {
  try {
    files.write(join(root, cachePath), JSON.stringify(Object.fromEntries([...hashes].sort())), 0o644);
  } catch {
    // See `save`.
  }
}
