import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeEdits } from "../../src/plan/merge-edits.js";
import { clashesOf, mergedText, type MergePiece } from "../../src/plan/merge-pieces.js";
import { mergeTexts } from "../../src/plan/merge-texts.js";
import { createFileForms } from "../../src/render/normal-form.js";
import type { TargetName } from "../../src/blueprint/blueprint.js";
import { runs } from "../support/runs.js";
import { filesOf } from "../targets/generated.js";

/** What a spec may say of its tasks, in any choice. */
const FEATURES = [
  "      due: date?",
  "      price: decimal(10,2) = 1.50",
  "      status: enum(open, shut) = open",
  "      project: ref(projects)?",
  "      labels: many(projects)",
  "      tags: string[]?",
  "      seen: {type: datetime, readOnly: true, optional: true}",
  "    softDelete: true",
  "    search: [title]",
  "    sort: [created_at, title]",
  "    operations: [list, get, create]",
];
const forms = createFileForms(() => null);
const featuresArbitrary = fc.subarray(FEATURES);

/** An edit as people make them, of the lines of a file. `id` tells the edits of one file apart. */
type Edit = (lines: readonly string[], place: number, id: number) => readonly string[];

interface Language {
  readonly target: TargetName;
  readonly ending: string;
  readonly edits: Readonly<Record<string, Edit>>;
}

const insert = (lines: readonly string[], at: number, ...added: readonly string[]) => [
  ...lines.slice(0, at),
  ...added,
  ...lines.slice(at),
];
/** Where a new definition may stand: before a line that begins one. */
const boundary = (lines: readonly string[], place: number, begins: RegExp) => {
  const places = lines.flatMap((line, index) => (begins.test(line) ? [index] : []));
  return places[place % Math.max(places.length, 1)] ?? lines.length - 1;
};

const LANGUAGES: readonly Language[] = [
  {
    target: "fastapi",
    ending: ".py",
    edits: {
      comment: (lines, place, id) => {
        const at = place % lines.length;
        return insert(lines, at, `${/^ */.exec(lines[at] ?? "")?.[0] ?? ""}# mine ${id}`);
      },
      function: (lines, place, id) =>
        insert(
          lines,
          boundary(lines, place, /^(async )?def |^class |^@/),
          `def mine_${id}() -> int:`,
          `    return ${id}`,
          "",
          "",
        ),
      import: (lines, place, id) =>
        insert(lines, boundary(lines, place, /^(import|from) /), `import mine_${id}`),
      rename: (lines, place) =>
        lines.map((line) => line.replace(place % 2 === 0 ? /\bsession\b/g : /\brow\b/g, "renamed")),
      end: (lines, _place, id) => [...lines.slice(0, -1), "", "", `MINE_${id} = ${id}`, ""],
      remove: (lines, place) =>
        lines.filter((line, index) => !(/^ {4}\w+: .*=/.test(line) && index % 3 === place % 3)),
    },
  },
  {
    target: "fastify",
    ending: ".ts",
    edits: {
      comment: (lines, place, id) =>
        insert(lines, boundary(lines, place, /^(export|const|import|function)/), `// mine ${id}`),
      function: (lines, place, id) =>
        insert(
          lines,
          boundary(lines, place, /^(export|const|function)/),
          `function mine${id}(): number {`,
          `  return ${id};`,
          "}",
          "",
        ),
      import: (lines, place, id) =>
        insert(lines, boundary(lines, place, /^import /), `import { mine${id} } from "./mine.js";`),
      rename: (lines, place) =>
        lines.map((line) => line.replace(place % 2 === 0 ? /\bdb\b/g : /\brow\b/g, "renamed")),
      end: (lines, _place, id) => [...lines.slice(0, -1), "", `export const MINE_${id} = ${id};`, ""],
      inside: (lines, place, id) => {
        const at = boundary(lines, place, /^(export )?(async )?function .*\{$/);
        return insert(lines, at + 1, `  // mine ${id}`);
      },
    },
  },
];

describe.each(LANGUAGES)(
  "merging random edits of a $target project with what a changed spec asks for",
  ({ target, ending, edits }) => {
    const editsArbitrary = fc.array(
      fc.record({ name: fc.constantFrom(...Object.keys(edits)), place: fc.nat({ max: 400 }) }),
      { minLength: 1, maxLength: 4 },
    );

    it("loses no line of either side, and what merged still parses", async () => {
      let merges = 0;
      await fc.assert(
        fc.asyncProperty(
          featuresArbitrary,
          featuresArbitrary,
          editsArbitrary,
          async (before, after, drawn) => {
            const [old, next] = [await projectFiles(target, before), await projectFiles(target, after)];
            const state = new Map<string, string>();
            const disk = new Map<string, string>();
            for (const [path, base] of old) {
              if (!path.endsWith(ending) || next.get(path) === base) continue;
              const mine = drawn.reduce<readonly string[]>(
                (lines, { name, place }, id) => edits[name]?.(lines, place, id) ?? lines,
                base.split("\n"),
              );
              state.set(`.backend-gen/base/${path}.txt`, base);
              disk.set(path, mine.join("\n"));
            }
            const files = [...next].map(([path, text]) => ({ path, text, ownership: "managed" as const }));
            const found = await mergeEdits({ state, disk }, files, { forms, words: null });
            for (const [path, edit] of found) {
              const [base, mine, wanted] = [old.get(path), disk.get(path), next.get(path)];
              if (base === undefined || mine === undefined || wanted === undefined || edit.is !== "edited")
                continue;
              merges += 1;
              await checkMerge(path, { base, mine, next: wanted }, edit.pieces);
            }
          },
        ),
        runs(15),
      );
      expect(merges).toBeGreaterThan(1);
    });
  },
);

interface Texts {
  readonly base: string;
  readonly mine: string;
  readonly next: string;
}

async function checkMerge(path: string, texts: Texts, pieces: readonly MergePiece[]): Promise<void> {
  const { base, mine, next } = texts;
  const marked = mergedText(pieces, "markers");
  if (clashesOf(pieces).length > 0) {
    expect(lost(linesOf, { base, side: mine, merged: marked }), path).toEqual([]);
    return;
  }
  // Some random edits leave no program behind: these are merged line by line.
  if ((await forms.normal(path, mine)) !== null)
    expect(await forms.normal(path, marked), path).not.toBeNull();
  const byLines = mergeTexts(texts);
  const isByLines = clashesOf(byLines).length === 0 && mergedText(byLines, "ours") === marked;
  for (const side of [mine, next]) {
    expect(lost(wordsOf, { base, side, merged: marked }), path).toEqual([]);
    if (isByLines) expect(lost(linesOf, { base, side, merged: marked }), path).toEqual([]);
  }
}

const linesOf = (text: string) => new Set(text.split("\n"));
const wordsOf = (text: string) => new Set(text.match(/\w+/g));

/** What one side has added and the merge does not have. */
function lost(
  parts: (text: string) => ReadonlySet<string>,
  { base, side, merged }: { readonly base: string; readonly side: string; readonly merged: string },
): readonly string[] {
  const [known, kept] = [parts(base), parts(merged)];
  return [...parts(side)].filter((part) => !known.has(part) && !kept.has(part));
}

const projects = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** The files of the tasks of a project with these features. */
async function projectFiles(
  target: TargetName,
  features: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const isField = (line: string) => line.startsWith("      ");
  const lines = [
    "name: shop",
    "resources:",
    "  projects:",
    "    fields:",
    "      name: string",
    "  tasks:",
    "    fields:",
    "      title: string(1..200)",
    "      done: boolean = false",
    ...features.filter(isField),
    ...features.filter((line) => !isField(line)),
    "",
  ];
  const text = lines.join("\n");
  const key = `${target} ${text}`;
  const made = projects.get(key) ?? filesOf(text, "backend.yaml", target);
  projects.set(key, made);
  return new Map([...(await made)].filter(([path]) => path.includes("tasks/") && !path.includes("migrat")));
}
