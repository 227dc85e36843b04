import type { Evidence, Fact } from "../fact.js";
import { knownValue } from "../fact.js";
import { findAlias, type Alias } from "./find-alias.js";
import type { NodeProject } from "./node-project.js";

/** How a file of the project is named in an import, and where one is. */
interface LocalImport {
  readonly value: string;
  readonly isAliased: boolean;
  readonly evidence: Evidence;
}

const ENDINGS = [".js", ".ts", "none"] as const;
type Ending = (typeof ENDINGS)[number];
/** Of ten imports, nine that agree are a habit, and one that does not is a slip. */
const HABIT = 0.9;
const MOST_SEEN = 3;

/** How imports of the project's own files are spelled: the ending that they have, and the alias that far ones have. */
export function importsFact(
  project: NodeProject,
  facts: { readonly language: Fact; readonly modules: Fact },
): Fact {
  const alias = findAlias(project);
  const imports = localImports(project, alias);
  const aliased = imports.filter(({ isAliased }) => isAliased);
  const upwards = imports.filter(({ value, isAliased }) => !isAliased && value.startsWith("../"));
  const used = alias !== null && aliased.length >= upwards.length ? alias : null;
  const counted =
    used === null || aliased.length === 0 ? imports.filter(({ isAliased }) => !isAliased) : imports;
  return counted.length === 0 ? ofSettings(project, facts) : ofHabit(counted, used);
}

function localImports({ own }: NodeProject, alias: Alias | null): readonly LocalImport[] {
  return own.flatMap((source) =>
    source.specifiers.flatMap(({ value, at }) => {
      const isAliased = alias !== null && value.startsWith(alias.prefix);
      if (!isAliased && !/^\.\.?\//.test(value)) return [];
      if (/\.(json|css|sql|node|html|graphql|wasm|txt)$/.test(value)) return [];
      return [{ value, isAliased, evidence: source.evidence(at) }];
    }),
  );
}

function ofHabit(imports: readonly LocalImport[], alias: Alias | null): Fact {
  const groups = ENDINGS.map((ending) => ({
    ending,
    seen: imports.filter(({ value }) => endingOf(value) === ending),
  }))
    .filter(({ seen }) => seen.length > 0)
    .sort((one, other) => other.seen.length - one.seen.length);
  const candidates = groups.map(({ ending, seen }) => ({
    value: spelled(ending, alias),
    evidence: seen.slice(0, MOST_SEEN).map(({ evidence }) => evidence),
  }));
  const [first] = candidates;
  if (first === undefined) return { kind: "none" };
  if (candidates.length === 1) return { kind: "certain", ...first };
  const share = (groups[0]?.seen.length ?? 0) / imports.length;
  return share >= HABIT ? { kind: "likely", ...first } : { kind: "ambiguous", candidates };
}

function spelled(ending: Ending, alias: Alias | null): string {
  return alias === null ? ending : `${alias.prefix}=${alias.folder} ${ending}`;
}

function endingOf(specifier: string): Ending {
  if (/\.[cm]?js$/.test(specifier)) return ".js";
  return /\.[cm]?tsx?$/.test(specifier) ? ".ts" : "none";
}

/** Where no file imports another: what Node and the compiler ask for. */
function ofSettings(
  { compiler, manifest }: NodeProject,
  { language, modules }: { readonly language: Fact; readonly modules: Fact },
): Fact {
  const evidence = compiler?.evidence("module") ?? manifest?.evidence("type");
  if (evidence === undefined || modules.kind === "none") return { kind: "none" };
  const isEsm = knownValue(modules) === "esm";
  const isTyped = knownValue(language) === "typescript";
  if (isTyped && compiler?.allowsTsExtensions === true)
    return { kind: "likely", value: ".ts", evidence: [compiler.evidence("allowImportingTsExtensions")] };
  const isBundled =
    isTyped && (compiler?.moduleResolution === "bundler" || compiler?.moduleResolution === "node");
  return { kind: "likely", value: isEsm && !isBundled ? ".js" : "none", evidence: [evidence] };
}
