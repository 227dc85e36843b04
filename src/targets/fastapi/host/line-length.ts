import type { FastapiHost } from "../../../blueprint/host.js";

/** What ruff and Black make of a project that says nothing. */
const USUAL = 88;
const NAMES = ["ruff.toml", ".ruff.toml", "pyproject.toml"];
const LINE_LENGTH = /^line-length\s*=\s*(\d+)/m;

/** The files that may say how a project is formatted: those nearest to what is generated first. */
export function styleFiles({ folder }: Pick<FastapiHost, "folder">): readonly string[] {
  const parts = folder.split("/");
  const above = parts.map((_, at) => parts.slice(0, parts.length - at).join("/"));
  return [...above.map((path) => `${path}/`), ""].flatMap((path) => NAMES.map((name) => `${path}${name}`));
}

/** The longest line of a project, as its formatter has it. `files` are texts by path. */
export function lineLengthOf(host: FastapiHost, files: ReadonlyMap<string, string>): number {
  const found = styleFiles(host).flatMap((path) => {
    const said = LINE_LENGTH.exec(formatterTables(path, files.get(path) ?? ""))?.[1];
    return said === undefined ? [] : [Number(said)];
  });
  return found[0] ?? USUAL;
}

/** Of pyproject.toml the tables of ruff and Black only: others have lines, too. */
function formatterTables(path: string, text: string): string {
  if (!path.endsWith("pyproject.toml")) return text;
  const tables = text.split(/^(?=\[)/m);
  return ["[tool.ruff]", "[tool.black]"]
    .map((name) => tables.find((table) => table.startsWith(name)) ?? "")
    .join("\n");
}
