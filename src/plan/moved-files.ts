import type { Change } from "./change.js";
import { isSameText } from "./line-ending.js";
import type { GeneratedFile } from "./plan-input.js";
import type { Snapshot } from "./snapshot.js";
import { basePathOf, pathOfBase } from "./state-paths.js";
import type { WordFinder } from "./word-finder.js";

/** Where a file was before, by the path that it has now. */
export type Moves = ReadonlyMap<string, string>;

export const NO_MOVES: Moves = new Map();

/**
 * The generated files that only have another path since a resource has another name: no longer generated under the old
 * one, and under the new one for the first time. Not where something of the user's stands in the way.
 */
export function movedFiles(snapshot: Snapshot, files: readonly GeneratedFile[], words: WordFinder): Moves {
  const { state, disk } = snapshot;
  const next = new Map(files.map((file) => [file.path, file]));
  const pairs = [...state.keys()].flatMap((base): [string, string][] => {
    const from = pathOfBase(base);
    if (from === null || next.has(from)) return [];
    const isNew = (path: string): boolean =>
      next.get(path)?.ownership === "managed" && !state.has(basePathOf(path));
    const to = words.variants(from).find(isNew);
    // One that is only there under the new path was moved by the user.
    return to === undefined || (disk.has(from) && disk.has(to)) ? [] : [[to, from]];
  });
  return new Map(pairs);
}

/** The snapshot as if the files had always been where they are now. */
export function withMoves({ state, disk }: Snapshot, moves: Moves): Snapshot {
  if (moves.size === 0) return { state, disk };
  const [bases, texts] = [new Map(state), new Map(disk)];
  for (const [to, from] of moves) {
    move(bases, basePathOf(from), basePathOf(to));
    move(texts, from, to);
  }
  return { state: bases, disk: texts };
}

function move(texts: Map<string, string>, from: string, to: string): void {
  const text = texts.get(from);
  texts.delete(from);
  if (text !== undefined) texts.set(to, text);
}

/** What was decided about a file as if it stood under its new path, done to the file that stands under the old one. */
export function carriedOut(change: Change, from: string, snapshot: Snapshot): readonly Change[] {
  const mine = snapshot.disk.get(from);
  if (mine === undefined) return [change];
  const gone: Change = { action: "delete", path: from, before: mine };
  if (change.action === "conflict") return [{ ...change, path: from }];
  if (change.action === "unchanged") {
    const isEdited = !isSameText(mine, snapshot.state.get(basePathOf(from)) ?? "");
    return [movedTo(change.path, mine, { from, how: isEdited ? "merged" : "regenerated" }), gone];
  }
  if (change.action !== "update") return [change];
  const how = change.how === "regenerated" || change.how === "markers" ? change.how : "merged";
  return [movedTo(change.path, change.text, { from, how }), gone];
}

type Created = Extract<Change, { readonly action: "create" }>;

function movedTo(path: string, text: string, moved: NonNullable<Created["moved"]>): Change {
  return { action: "create", path, text, moved };
}
