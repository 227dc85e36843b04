import { existsSync } from "node:fs";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mutant } from "./mutant.js";

const SOMEBODY_ELSE = `"00000000-0000-7000-8000-00000000dead"`;
/** Imported by this name wherever a mutant needs it: that a file does it already is not to be relied on. */
const ALL_ROWS = "ALL_ROWS_OF_MUTANTS";
const IMPORT_OF_ALL_ROWS = `import { ALL_ROWS as ${ALL_ROWS} } from "../core/rows.js"; `;
/** `eq(tasks.user_id, ownerId)`, and the function that may leave it out. */
const CONDITION = /\beq\(\w+\.\w+, ownerId\)|(?<!function )\browsOf\(ownerId\)/;

/** A way to take the owner out: what is looked for, and what is put in its place. */
interface Way {
  readonly files: RegExp;
  readonly find: RegExp;
  readonly text: string;
  /** How the place is written with both; as an expression when not said. */
  readonly write?: (isOn: string, found: string) => string;
}

const WAYS: readonly Way[] = [
  // Conditions hold for every row. Where a name stands for them, each use of it loses them, one at a time.
  {
    files: /repository\.ts$/,
    find: new RegExp(`(?<!const scope = .*|undefined : )(?:${CONDITION.source})`),
    text: "undefined",
  },
  {
    files: /auth\/repository\.ts$/,
    find: /\beq\((?:users\.id|holder|\w+\.userId), userId\)/,
    text: "undefined",
  },
  { files: /repository\.ts$/, find: /ownerId === ALL_ROWS(?= \?)/, text: "true" },
  { files: /db\/references\.ts$/, find: /owner && eq\(owner, ownerId\)/, text: "undefined" },
  // What is referred to may be anybody's.
  {
    files: /repository\.ts$/,
    find: /(?<=\{ field: .*, )owner: \w+\.\w+/,
    text: "undefined",
    // Read anew for each request, as the object is made but once.
    write: (isOn, found) => `get owner() { return ${isOn} ? undefined : ${found.replace("owner: ", "")}; }`,
  },
  // Rows are written for somebody else, and references are checked for them.
  { files: /service\.ts$/, find: /(?<=\b(?:user_id|userId): )ownerId/, text: SOMEBODY_ELSE },
  {
    files: /service\.ts$/,
    find: /(?<=References\(.*)\bownerId(?:: [\w.]+)?(?= \}|,)/,
    text: SOMEBODY_ELSE,
    write: (isOn, found) => `ownerId: (${isOn} ? ${SOMEBODY_ELSE} : ${found.replace("ownerId: ", "")})`,
  },
  // All rows are asked for where that can be said, else somebody else's.
  { files: /core\/access\.ts$/, find: /holdsOneOf\(caller, roles\)(?= \? ALL_ROWS)/, text: "true" },
  {
    files: /(?:routes|includes)\.ts$/,
    find: /\breachOf\((?:requireCaller\(request\)|caller)[^)]*\)/,
    text: ALL_ROWS,
  },
  { files: /routes\.ts$/, find: /requireCaller\(request\)\.id/, text: SOMEBODY_ELSE },
  {
    files: /(?:routes|includes)\.ts$/,
    find: /(?<=\((?:\w+, )*(?:caller\.id, )?)caller\.id(?=[,)])/,
    text: SOMEBODY_ELSE,
  },
];

/** Lines that are as good without the owner, and why. */
const EQUIVALENT: Readonly<Record<string, RegExp>> = {
  // A family is one user's: its random id alone says whose.
  "src/auth/repository.ts": /eq\(ofToken, family\)/,
  // A line stays in its order, and products are everybody's: no change names what could be another's.
  "src/order-lines/service.ts": /checkReferences\(db, repository\.references, changes/,
};

/** What a resource that uses a shared file has in a file of its own. */
const USES: Readonly<Record<string, RegExp>> = {
  "src/core/access.ts": /\breachOf\(/,
  "src/db/references.ts": /, owner: /,
};

/**
 * Writes all ways to take the owner out of a generated Fastify project into it; `globalThis.mutant` is the number of the
 * one that is on.
 */
export async function seedTypescript(folder: string): Promise<readonly Mutant[]> {
  const sources = await sourcesIn(folder);
  const mutants: Mutant[] = [];
  for (const [file, source] of sources) {
    const tests = testsOf(file, sources).filter((path) => existsSync(join(folder, path)));
    const places = tests.length === 0 ? [] : placesIn(file, source);
    let text = "";
    let end = 0;
    for (const { index, was, write } of places) {
      // In another, it would be lost with it.
      if (index < end) throw new Error(`${file}: two mutants at ${was}`);
      const number = mutants.length;
      const line = source.slice(0, index).split("\n").length;
      mutants.push({ number, file, line, was, tests: [...tests] });
      text += source.slice(end, index) + write(`globalThis.mutant === ${String(number)}`);
      end = index + was.length;
    }
    const seeded = text + source.slice(end);
    await writeFile(join(folder, file), seeded.includes(ALL_ROWS) ? IMPORT_OF_ALL_ROWS + seeded : seeded);
  }
  return mutants;
}

async function sourcesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(folder, "src"), { recursive: true });
  const files = names.filter((name) => /^[^/]+\/[^/]+\.ts$/.test(name)).map((name) => `src/${name}`);
  const texts = await Promise.all(files.sort().map((file) => readFile(join(folder, file), "utf8")));
  return new Map(files.map((file, index) => [file, texts[index] ?? ""]));
}

/** The folders of the tests that ought to notice what is wrong with a file: its own, and those of its users. */
function testsOf(file: string, sources: ReadonlyMap<string, string>): readonly string[] {
  const own = folderOf(file);
  const uses = USES[file] ?? new RegExp(`from "\\.\\./${own}/service\\.js"`);
  const users = [...sources].filter(([, source]) => uses.test(source)).map(([user]) => folderOf(user));
  const folders = new Set([own, ...users].filter((name) => name !== "core" && name !== "db"));
  return [...folders].sort().map((name) => `tests/${name}/`);
}

function folderOf(file: string): string {
  return file.split("/")[1] ?? "";
}

interface Place {
  readonly index: number;
  readonly was: string;
  readonly write: (isOn: string) => string;
}

function placesIn(file: string, source: string): readonly Place[] {
  const ways = WAYS.filter(({ files }) => files.test(file));
  const plain = ways.flatMap((way) => placesOf(source, way));
  const equivalent = EQUIVALENT[file];
  return [...plain, ...usesOfScope(source)]
    .filter(({ index }) => equivalent?.test(lineAt(source, index)) !== true)
    .sort((left, right) => left.index - right.index);
}

/** The uses of `scope`, which stands for the owner and maybe more. */
function usesOfScope(source: string): readonly Place[] {
  const [, scope = ""] = /const scope = (.*);/.exec(source) ?? [];
  if (!CONDITION.test(scope)) return [];
  return placesOf(source, { find: /\bscope(?=, where\))/, text: scope.replace(CONDITION, "undefined") });
}

function placesOf(source: string, { find, text, write }: Omit<Way, "files">): readonly Place[] {
  return [...source.matchAll(new RegExp(find, "g"))].map(({ 0: was, index }) => ({
    index,
    was,
    write: (isOn) => write?.(isOn, was) ?? `(${isOn} ? ${text} : ${was})`,
  }));
}

function lineAt(source: string, index: number): string {
  const [after = ""] = source.slice(index).split("\n");
  return `${source.slice(0, index).split("\n").at(-1) ?? ""}${after}`;
}
