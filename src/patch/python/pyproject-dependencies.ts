import { parseRequirement } from "../../syntax/python/parse-requirement.js";
import { parse } from "smol-toml";
import type { TomlTable } from "../../syntax/toml/scan-toml.js";
import { linesBelow } from "../line-insertion.js";
import type { Insertion, Patcher, PatchOf, PatchResult } from "../patch.js";
import { listFor, type PackageList, packagesFor, parsePyproject, type Pyproject } from "./pyproject-lists.js";
import { isAskedFor, placeInOrder } from "./asked-packages.js";
import { insertItems } from "./toml-array.js";

type Dependencies = PatchOf<"dependencies">;
type Package = Dependencies["packages"][number];

/** Adds packages to pyproject.toml, where it lists its own. */
export const pyprojectDependencies: Patcher<"dependencies"> = { patch, manual, errors };

function patch(text: string, { packages }: Dependencies): PatchResult {
  const project = parsePyproject(text);
  if (project.tables.some((table) => isDynamic(text, table)))
    return { kind: "refused", reason: "has its dependencies from elsewhere (`dynamic`)" };
  const missing = packages.filter(({ name, isDev }) => {
    const wanted = parseRequirement(name);
    return wanted !== null && !isAskedFor(wanted, packagesFor(project, isDev));
  });
  if (missing.length === 0) return { kind: "present" };
  const results = [false, true].map((isDev) =>
    added(
      project,
      missing.filter((entry) => entry.isDev === isDev),
      isDev,
    ),
  );
  const refused = results.find((result) => "reason" in result);
  if (refused !== undefined && "reason" in refused) return { kind: "refused", reason: refused.reason };
  return { kind: "patched", insertions: results.flatMap((result) => ("reason" in result ? [] : result)) };
}

function isDynamic(text: string, { path, entries }: TomlTable): boolean {
  if (path.join("/") !== "project") return false;
  return entries.some(
    (entry) =>
      entry.path.at(-1) === "dynamic" &&
      /["']dependencies["']/.test(text.slice(entry.value.from, entry.value.to)),
  );
}

type Added = readonly Insertion[] | { readonly reason: string };

function added(project: Pyproject, packages: readonly Package[], isDev: boolean): Added {
  if (packages.length === 0) return [];
  const list = listFor(project, isDev);
  if (list === null) return newList(project, packages, isDev);
  if (list.kind === "array") return insertItems(project.text, list.array, packages.map(requirementLine));
  return intoTable(project.text, list, packages);
}

const requirementLine = ({ name, range }: Package): string => name + range;

/** Poetry: a package a line. A package cannot be named twice. */
function intoTable(
  text: string,
  { table, packages: rows }: PackageList & { kind: "table" },
  packages: readonly Package[],
): Added {
  const known = packages.find(({ name }) => rows.some((row) => row?.name === parseRequirement(name)?.name));
  if (known !== undefined)
    return {
      reason: `has ${parseRequirement(known.name)?.name ?? known.name} without the extras of ${known.name}`,
    };
  const named = table.entries
    .map(({ value }, index) => ({ value, name: rows[index]?.name ?? "" }))
    .filter(({ name }) => name !== "python");
  const python = table.entries[rows.findIndex((row) => row?.name === "python")];
  const wanted = packages.map((entry) => ({ name: parseRequirement(entry.name)?.name ?? entry.name, entry }));
  const places = placeInOrder(
    named.map(({ name }) => name),
    wanted,
  );
  return places.map(({ entry: { entry }, at }) => {
    const before = named[at - 1]?.value.to ?? python?.value.to ?? table.to;
    return linesBelow(text, before, [poetryLine(entry)]);
  });
}

/** Poetry has a word for what stands behind the semicolon of a requirement. */
function poetryLine({ name, range }: Package): string {
  const [, base = name, extras] = /^([^[]*)\[([^\]]*)\]$/.exec(name) ?? [];
  const [version = "", marker] = range.split(/\s*;\s*/);
  const said = `"${version === "" ? "*" : version}"`;
  const list = (extras ?? "").split(",").map((extra) => `"${extra.trim()}"`);
  const further = [
    ...(extras === undefined ? [] : [`extras = [${list.join(", ")}]`]),
    ...(marker === undefined ? [] : [`markers = "${marker}"`]),
  ];
  if (further.length === 0) return `${base} = ${said}`;
  return `${base} = { ${[`version = ${said}`, ...further].join(", ")} }`;
}

function newList({ text, tables }: Pyproject, packages: readonly Package[], isDev: boolean): Added {
  const tableOf = (path: string): TomlTable | undefined =>
    tables.find((table) => table.path.join("/") === path);
  const items = packages.map((entry) => `    "${requirementLine(entry)}",`);
  const project = tableOf("project");
  const poetry = tableOf("tool/poetry/dependencies");
  if (!isDev) {
    if (project === undefined)
      return { reason: "has no table [project] and none of Poetry's to list dependencies in" };
    return [linesBelow(text, endOf(project), ["dependencies = [", ...items, "]"])];
  }
  const groups = tableOf("dependency-groups");
  if (groups !== undefined) return [linesBelow(text, endOf(groups), ["dev = [", ...items, "]"])];
  if (poetry !== undefined) {
    const lines = ["", "[tool.poetry.group.dev.dependencies]", ...packages.map(poetryLine)];
    return [linesBelow(text, endOf(poetry), lines)];
  }
  if (project === undefined)
    return { reason: "has no table [project] and none of Poetry's to list dependencies in" };
  const gap = /\n[ \t]*\r?\n$/.test(text) ? [] : [""];
  return [linesBelow(text, text.length, [...gap, "[dependency-groups]", "dev = [", ...items, "]"])];
}

const endOf = ({ entries, to }: TomlTable): number => entries.at(-1)?.value.to ?? to;

function errors(_path: string, text: string): number {
  try {
    parse(text.replace(/^\uFEFF/, ""));
    return 0;
  } catch {
    return 1;
  }
}

function manual({ path, packages }: Dependencies): string {
  const lines = (isDev: boolean): readonly string[] =>
    packages.filter((entry) => entry.isDev === isDev).map((entry) => `    "${requirementLine(entry)}",`);
  const dev = lines(true);
  return [
    `In ${path}, in the list of dependencies:`,
    ...lines(false),
    ...(dev.length === 0 ? [] : ["and in the list of those for development:", ...dev]),
  ].join("\n");
}
