import type { TargetName } from "../../src/blueprint/blueprint.js";

/** An edit as people make them, of the lines of a file. `id` is in what it adds, and in no other edit. */
export type Edit = (lines: readonly string[], place: number, id: string) => readonly string[];

export interface Language {
  readonly target: TargetName;
  readonly ending: string;
  readonly edits: Readonly<Record<string, Edit>>;
}

const insert = (lines: readonly string[], at: number, ...added: readonly string[]) => [
  ...lines.slice(0, at),
  ...added,
  ...lines.slice(at),
];

/** The number of one of the lines that begin like this; the last line where none does. */
const lineLike = (lines: readonly string[], place: number, begins: RegExp) => {
  const places = lines.flatMap((line, index) => (begins.test(line) ? [index] : []));
  return places[place % Math.max(places.length, 1)] ?? lines.length - 1;
};

/** Where the blocks of a file begin: what stands at its left margin behind a blank line. */
const blocksOf = (lines: readonly string[], begins: RegExp) =>
  lines.flatMap((line, index) => (begins.test(line) && lines[index - 1] === "" ? [index] : []));

/** Moves a block to the end of the file. */
const moveBlock =
  (begins: RegExp, gap: readonly string[]): Edit =>
  (lines, place) => {
    const starts = blocksOf(lines, begins);
    const which = place % Math.max(starts.length, 1);
    const [from, to] = [starts[which], starts[which + 1]];
    if (from === undefined || to === undefined) return lines;
    const block = lines.slice(from, to);
    while (block.at(-1) === "") block.pop();
    return [...lines.slice(0, from), ...lines.slice(to, -1), ...gap, ...block, ""];
  };

const rename =
  (...names: readonly RegExp[]): Edit =>
  (lines, place) =>
    lines.map((line) => line.replace(names[place % names.length] ?? /^$/, "renamed"));

const PYTHON = /^(async )?def |^class |^@/;
const TYPESCRIPT = /^(export|const|function|async function)/;

export const LANGUAGES: readonly Language[] = [
  {
    target: "fastapi",
    ending: ".py",
    edits: {
      comment: (lines, place, id) => {
        const at = place % lines.length;
        return insert(lines, at, `${/^ */.exec(lines[at] ?? "")?.[0] ?? ""}# mine_${id}`);
      },
      function: (lines, place, id) =>
        insert(lines, lineLike(lines, place, PYTHON), `def mine_${id}() -> int:`, `    return 1`, "", ""),
      method: (lines, place, id) =>
        insert(
          lines,
          lineLike(lines, place, /^ {4}(async )?def |^ {4}@/),
          `    def mine_${id}(self) -> int:`,
          "        return 1",
          "",
        ),
      import: (lines, place, id) =>
        insert(lines, lineLike(lines, place, /^(import|from) /), `import mine_${id}`),
      rename: rename(/\bsession\b/g, /\brow\b/g),
      move: moveBlock(PYTHON, ["", ""]),
      end: (lines, _place, id) => [...lines.slice(0, -1), "", "", `MINE = "mine_${id}"`, ""],
      remove: (lines, place) =>
        lines.filter((line, index) => !(/^ {4}\w+: .*=/.test(line) && index % 3 === place % 3)),
    },
  },
  {
    target: "fastify",
    ending: ".ts",
    edits: {
      comment: (lines, place, id) => insert(lines, lineLike(lines, place, TYPESCRIPT), `// mine_${id}`),
      function: (lines, place, id) =>
        insert(
          lines,
          lineLike(lines, place, /^(export|const|function)/),
          `function mine_${id}(): number {`,
          "  return 1;",
          "}",
          "",
        ),
      inside: (lines, place, id) =>
        insert(
          lines,
          // The last line is the empty one behind the last line end.
          Math.min(lineLike(lines, place, /^(export )?(async )?function .*\{$/) + 1, lines.length - 1),
          `  // mine_${id}`,
        ),
      import: (lines, place, id) =>
        insert(lines, lineLike(lines, place, /^import /), `import { mine_${id} } from "./mine.js";`),
      rename: rename(/\bdb\b/g, /\brow\b/g),
      move: moveBlock(TYPESCRIPT, [""]),
      end: (lines, _place, id) => [...lines.slice(0, -1), "", `export const MINE_END = "mine_${id}";`, ""],
    },
  },
];
