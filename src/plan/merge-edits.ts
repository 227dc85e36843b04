import { isSameText, toLf } from "./line-ending.js";
import { isSameImports, mergeImports, type ImportedName } from "./merge-imports.js";
import { textWithoutClash, type MergePiece } from "./merge-pieces.js";
import type { GeneratedFile } from "./plan-input.js";
import type { Snapshot } from "./snapshot.js";
import { pathOfBase } from "./state-paths.js";
import type { WordFinder } from "./word-finder.js";

/** A file as it is whoever formatted it, with its imports apart. */
export interface NormalText {
  readonly text: string;
  readonly imports: readonly ImportedName[];
}

/** A normal form to compare by. */
export interface ComparedText extends NormalText {
  /** Equal where two files are the same program but for their imports. */
  readonly key: string;
}

/** The forms that a file can have, by the rules of its language; null where it does not parse. */
export interface Forms {
  readonly normal: (path: string, text: string) => Promise<ComparedText | null>;
  /** A normal form as it would be generated. */
  readonly generated: (path: string, normal: NormalText) => Promise<string | null>;
}

/**
 * What stands on disk, seen as a reader sees it: what was generated last (`base`), what would be generated now
 * (`next`; also where nothing new is asked), or an edit of the user's, merged with what is new as far as it goes.
 */
export type Edit =
  | { readonly is: "base" }
  | { readonly is: "next" }
  | { readonly is: "edited"; readonly pieces: readonly MergePiece[] };

/** The texts of one file, with `\n`. `next` is null where it is no longer generated. */
interface Sides {
  readonly path: string;
  readonly base: string;
  readonly mine: string;
  readonly next: string | null;
}

/** What edits are merged by. */
export interface Merging {
  readonly forms: Forms;
  /** What the run calls otherwise; null where it renames nothing. */
  readonly words: WordFinder | null;
}

/** Looks at every file that differs from its base and is to become something else. By path. */
export async function mergeEdits(
  snapshot: Snapshot,
  files: readonly GeneratedFile[],
  merging: Merging,
): Promise<ReadonlyMap<string, Edit>> {
  const edits = new Map<string, Edit>();
  for (const sides of editedFiles(snapshot, files)) edits.set(sides.path, await lookAt(sides, merging));
  return edits;
}

function editedFiles({ state, disk }: Snapshot, files: readonly GeneratedFile[]): readonly Sides[] {
  const generated = new Map(files.map((file) => [file.path, file]));
  return [...state].flatMap(([basePath, base]) => {
    const path = pathOfBase(basePath);
    const mine = path === null ? undefined : disk.get(path);
    if (path === null || mine === undefined || isSameText(mine, base)) return [];
    const file = generated.get(path);
    const next = file?.text ?? null;
    if (
      (file !== undefined && file.ownership !== "managed") ||
      next === base ||
      (next !== null && isSameText(mine, next))
    )
      return [];
    return [{ path, base, mine: toLf(mine), next }];
  });
}

async function lookAt(sides: Sides, { forms, words }: Merging): Promise<Edit> {
  const { path, base, mine, next } = sides;
  const plainMine = await forms.normal(path, mine);
  const plainBase = await forms.normal(path, base);
  if (isSame(plainMine, plainBase)) return { is: "base" };
  if (next === null) return { is: "edited", pieces: [{ lines: mine.split("\n") }] };
  if (words === null) return mergeSides({ path, base, mine, next }, { forms, plainMine, plainBase });
  const carried = await carrySides({ path, base, mine, next }, { forms, words });
  const plain = {
    plainMine: await forms.normal(path, carried.mine),
    plainBase: await forms.normal(path, carried.base),
  };
  const edit = await mergeSides(carried, { forms, ...plain });
  // Nothing new is asked but the names, which were carried into what the user has.
  return edit.is === "edited" ? edit : { is: "edited", pieces: [{ lines: carried.mine.split("\n") }] };
}

type MergedSides = Sides & { readonly next: string };

interface PlainSides {
  readonly forms: Forms;
  readonly plainMine: ComparedText | null;
  readonly plainBase: ComparedText | null;
}

async function mergeSides(
  { path, base, mine, next }: MergedSides,
  { forms, plainMine, plainBase }: PlainSides,
): Promise<Edit> {
  const plainNext = await forms.normal(path, next);
  // Where only the form is to change, nothing new is asked: what the user has stays.
  if (isSame(plainMine, plainNext) || isSame(plainBase, plainNext)) return { is: "next" };
  const { mergeTexts, wholeClash } = await import("./merge-texts.js");
  const pieces = mergeTexts({ base, mine, next });
  const text = textWithoutClash(pieces);
  // What the user has left half-written parses nowhere, and is merged by its lines alone.
  if (plainMine === null || plainBase === null || plainNext === null) return { is: "edited", pieces };
  if (text !== null && (await forms.normal(path, text)) !== null) return { is: "edited", pieces };
  const plain = mergeTexts({ base: plainBase.text, mine: plainMine.text, next: plainNext.text });
  const plainText = textWithoutClash(plain);
  const imports = mergeImports({ base: plainBase.imports, mine: plainMine.imports, next: plainNext.imports });
  const merged = plainText === null ? null : await forms.generated(path, { text: plainText, imports });
  if (merged !== null) return { is: "edited", pieces: [{ lines: merged.split("\n") }] };
  return { is: "edited", pieces: text === null ? pieces : wholeClash({ base, mine, next }) };
}

/** With today's names in what was generated. Where a formatter has touched more lines than the user, in our form. */
async function carrySides(
  { path, base, mine, next }: MergedSides,
  { forms, words }: { readonly forms: Forms; readonly words: WordFinder },
): Promise<MergedSides> {
  const { carryEdits, editedLines } = await import("./carry-edits.js");
  const plain = await forms.normal(path, mine);
  const reprinted = plain === null ? null : await forms.generated(path, plain);
  const isReformatted =
    reprinted !== null && editedLines({ base, mine: reprinted }) < editedLines({ base, mine });
  const carried = carryEdits({ base, mine: isReformatted ? reprinted : mine }, next, words);
  return { path, next, ...carried };
}

function isSame(one: ComparedText | null, other: ComparedText | null): boolean {
  if (one === null || other === null) return false;
  return one.key === other.key && isSameImports(one.imports, other.imports);
}
