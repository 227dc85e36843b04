import { parseRequirement, type Requirement } from "../../syntax/python/parse-requirement.js";
import { scanToml, tomlString, type TomlEntry, type TomlTable } from "../../syntax/toml/scan-toml.js";
import type { TomlArray } from "./toml-array.js";

/** A place where pyproject.toml lists packages: an array of requirements, or a table of Poetry's with a package a line. */
export type PackageList =
  | {
      readonly kind: "array";
      readonly path: string;
      readonly array: TomlArray;
      readonly packages: readonly (Requirement | null)[];
    }
  | {
      readonly kind: "table";
      readonly path: string;
      readonly table: TomlTable;
      readonly packages: readonly (Requirement | null)[];
    };

/** A pyproject.toml, and every list of packages in it. */
export interface Pyproject {
  readonly text: string;
  readonly tables: readonly TomlTable[];
  readonly lists: readonly PackageList[];
}

const ARRAY =
  /^(?:project\/dependencies|project\/optional-dependencies\/[^/]+|dependency-groups\/[^/]+|tool\/uv\/dev-dependencies|tool\/pdm\/dev-dependencies\/[^/]+)$/;
const TABLE = /^tool\/poetry\/(?:dev-dependencies|dependencies|group\/[^/]+\/dependencies)$/;

/** Reads a text that is TOML. */
export function parsePyproject(text: string): Pyproject {
  const tables = scanToml(text);
  const arrays = tables.flatMap(({ entries }) => entries).flatMap((entry) => arrayOf(text, entry));
  const poetry = tables.filter(({ path }) => TABLE.test(path.join("/")));
  const lists = poetry.map((table) => ({
    kind: "table" as const,
    path: table.path.join("/"),
    table,
    packages: rows(text, table),
  }));
  return { text, tables, lists: [...arrays, ...lists] };
}

function arrayOf(text: string, { path, value }: TomlEntry): readonly PackageList[] {
  const { from, to, items } = value;
  if (items === null || !ARRAY.test(path.join("/"))) return [];
  const packages = items.map((item) => parseRequirement(tomlString(text, item) ?? ""));
  return [{ kind: "array", path: path.join("/"), array: { from, to, items }, packages }];
}

function rows(text: string, { path, entries }: TomlTable): readonly (Requirement | null)[] {
  return entries.map((entry) => {
    const row = parseRequirement(entry.path[path.length] ?? "");
    const extras =
      /\bextras\s*=\s*\[([^\]]*)\]/.exec(text.slice(entry.value.from, entry.value.to))?.[1] ?? "";
    return row === null
      ? null
      : {
          ...row,
          extras: new Set([...extras.matchAll(/["']([^"']*)["']/g)].map(([, extra]) => extra ?? "")),
        };
  });
}

/** The list that packages go into; null where it has to be made. */
export function listFor({ lists }: Pyproject, isDev: boolean): PackageList | null {
  const wanted = isDev ? DEV : MAIN;
  for (const path of wanted) {
    const found = lists.find((list) => list.path === path);
    if (found !== undefined) return found;
  }
  return null;
}

/** Everything that is installed where packages of this kind are. */
export function packagesFor({ lists }: Pyproject, isDev: boolean): readonly (Requirement | null)[] {
  return lists.filter(({ path }) => isDev || MAIN.includes(path)).flatMap(({ packages }) => packages);
}

const MAIN = ["project/dependencies", "tool/poetry/dependencies"];
const DEV = [
  "dependency-groups/dev",
  "tool/uv/dev-dependencies",
  "tool/pdm/dev-dependencies/dev",
  "tool/poetry/group/dev/dependencies",
  "tool/poetry/dev-dependencies",
  "project/optional-dependencies/dev",
  ...["test", "tests"].flatMap((group) => [
    `dependency-groups/${group}`,
    `tool/pdm/dev-dependencies/${group}`,
    `tool/poetry/group/${group}/dependencies`,
    `project/optional-dependencies/${group}`,
  ]),
];
