import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Mutant } from "./mutant.js";

const SOMEBODY_ELSE = `"00000000-0000-7000-8000-00000000dead"`;
const ALL_ROWS = `(await import("../core/rows.js")).ALL_ROWS`;
/** `eq(tasks.user_id, ownerId)`, and the function that may leave it out. */
const CONDITION = /\beq\(\w+\.\w+, ownerId\)|(?<!function )\browsOf\(ownerId\)/;

/** A way to take the owner out: what is looked for, and what is put in its place. */
interface Way {
  readonly files: RegExp;
  readonly find: RegExp;
  readonly text: string;
}

const WAYS: readonly Way[] = [
  // Conditions hold for every row. Where a name stands for them, each use of it loses them, one at a time.
  {
    files: /repository\.ts$/,
    find: new RegExp(`(?<!const scope = .*|undefined : )(?:${CONDITION.source})`),
    text: "undefined",
  },
  { files: /repository\.ts$/, find: /ownerId === ALL_ROWS(?= \?)/, text: "true" },
  { files: /db\/references\.ts$/, find: /owner && eq\(owner, ownerId\)/, text: "undefined" },
  // What is referred to may be anybody's.
  { files: /repository\.ts$/, find: /(?<=\{ field: .*), owner: \w+\.\w+/, text: "" },
  // Rows are written for somebody else, and references are checked for them.
  { files: /service\.ts$/, find: /(?<=\b(?:user_id|userId): )ownerId/, text: SOMEBODY_ELSE },
  {
    files: /service\.ts$/,
    find: /(?<=References\(.*)\bownerId(?:: [\w.]+)?(?= \}|,)/,
    text: `ownerId: ${SOMEBODY_ELSE}`,
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
    find: /(?<=(?<!limitAttempts)\((?:\w+, )?(?:caller\.id, )?)caller\.id(?=[,)])/,
    text: SOMEBODY_ELSE,
  },
];

/** What a resource that uses a shared file has in a file of its own. */
const USES: Readonly<Record<string, RegExp>> = {
  "src/core/access.ts": /\breachOf\(/,
  "src/db/references.ts": /, owner: /,
};

/** The ways to take the owner out of a generated Fastify project, one place at a time. */
export async function typescriptMutants(folder: string): Promise<readonly Mutant[]> {
  const sources = await sourcesIn(folder);
  return [...sources].flatMap(([file, source]) => {
    const tests = testsOf(file, sources).filter((path) => existsSync(join(folder, path)));
    if (tests.length === 0) return [];
    return placesIn(file, source).map((place) => ({ file, tests, ...place }));
  });
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

type Place = Pick<Mutant, "line" | "start" | "end" | "text">;

function placesIn(file: string, source: string): readonly Place[] {
  const ways = WAYS.filter(({ files }) => files.test(file));
  const plain = ways.flatMap(({ find, text }) => placesOf(source, find).map((place) => ({ ...place, text })));
  return [...plain, ...usesOfScope(source)].sort((left, right) => left.start - right.start);
}

/** The uses of `scope`, which stands for the owner and maybe more. */
function usesOfScope(source: string): readonly Place[] {
  const [, scope = ""] = /const scope = (.*);/.exec(source) ?? [];
  if (!CONDITION.test(scope)) return [];
  const text = `(${scope.replace(CONDITION, "undefined")})`;
  return placesOf(source, /\bscope(?=, where\))/).map((place) => ({ ...place, text }));
}

function placesOf(source: string, find: RegExp): readonly Omit<Place, "text">[] {
  return [...source.matchAll(new RegExp(find, "g"))].map(({ 0: found, index }) => {
    const before = source.slice(0, index);
    const start = [...before].length;
    return { line: before.split("\n").length, start, end: start + [...found].length };
  });
}
