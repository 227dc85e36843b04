import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Plan } from "../plan/plan.js";
import { undoPath } from "../plan/state-paths.js";
import { hashOf } from "../plan/hash.js";
import { guarded } from "./host-failure.js";
import type { HostFiles } from "./host-files.js";
import { operationsOf, type Operation } from "./operation.js";

/** One file that a run has changed: what was there before it, and the hash of what it left there. */
export interface UndoStep {
  readonly path: string;
  /** Which of the texts of the record; null where there was no file. */
  readonly before: number | null;
  readonly after: string | null;
  /** The permission bits of a file that the run has deleted. */
  readonly mode?: number;
}

/** All that it takes to undo the last run. A file and its base often were the same text, which is kept once. */
export interface UndoRecord {
  readonly version: 1;
  /** Null where they were more than is kept. */
  readonly texts: readonly string[] | null;
  readonly steps: readonly UndoStep[];
}

/** Characters of all texts together. Of 200 resources everything is 15 million. */
const LIMIT = 60_000_000;

/**
 * The plan with a change more, that keeps what it takes to undo it. Applied together, or not at all. Throws a
 * `HostFailure` when something cannot be read.
 */
export function withUndoRecord(files: HostFiles, root: string, plan: Plan): Plan {
  const operations = operationsOf(plan);
  if (operations.length === 0) return plan;
  const before = guarded("read", undoPath, () => files.readText(join(root, undoPath)));
  const text = encoded(recordOf(files, root, operations));
  return { ...plan, state: [{ path: undoPath, before, text }, ...plan.state] };
}

/** What the last run has kept; null where there is nothing, `damaged` where it cannot be read. */
export function parseUndoRecord(text: string | null): UndoRecord | "damaged" | null {
  if (text === null) return null;
  try {
    const raw: unknown = JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString("utf8"));
    return isRecord(raw) ? raw : "damaged";
  } catch {
    return "damaged"; // Cut short, or not ours: the one word covers it.
  }
}

function recordOf(files: HostFiles, root: string, operations: readonly Operation[]): UndoRecord {
  const places = new Map<string, number>();
  const steps = operations.map(({ path, before, after }): UndoStep => {
    const place = before === null ? null : (places.get(before) ?? places.size);
    if (before !== null && place !== null) places.set(before, place);
    const isGoing = after === null && before !== null;
    return { path, before: place, after: hashOf(after), ...(isGoing ? modeOf(files, root, path) : {}) };
  });
  const texts = [...places.keys()];
  const isKept = texts.reduce((sum, text) => sum + text.length, 0) <= LIMIT;
  return { version: 1, texts: isKept ? texts : null, steps: isKept ? steps : [] };
}

/** Of a file that somebody has just taken away, nothing: the apply finds that out. */
function modeOf(files: HostFiles, root: string, path: string): { readonly mode?: number } {
  const place = join(root, path);
  return guarded("read", path, () => (files.kindOf(place) === "file" ? { mode: files.modeOf(place) } : {}));
}

/** As text, because every file that a run writes is one. */
function encoded(record: UndoRecord): string {
  return deflateRawSync(JSON.stringify(record), { level: 3 }).toString("base64");
}

function isRecord(raw: unknown): raw is UndoRecord {
  if (typeof raw !== "object" || raw === null || !("version" in raw) || raw.version !== 1) return false;
  if (!("texts" in raw && "steps" in raw && Array.isArray(raw.steps))) return false;
  const { texts } = raw;
  const count = Array.isArray(texts) && texts.every((text) => typeof text === "string") ? texts.length : null;
  if (count === null && texts !== null) return false;
  return raw.steps.every((step) => isStep(step, count ?? 0));
}

function isStep(raw: unknown, texts: number): boolean {
  if (typeof raw !== "object" || raw === null) return false;
  if (!("path" in raw && "before" in raw && "after" in raw) || typeof raw.path !== "string") return false;
  const { before, after } = raw;
  const isText = typeof before === "number" && Number.isInteger(before) && before >= 0 && before < texts;
  const isMode = !("mode" in raw) || typeof raw.mode === "number";
  return (before === null || isText) && (after === null || typeof after === "string") && isMode;
}
