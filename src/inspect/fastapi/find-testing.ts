import { foldersAbove } from "../../syntax/python/resolve-module.js";
import type { Candidate, Fact } from "../fact.js";
import { candidate, decideFact } from "./decide-fact.js";
import { evidenceOf } from "./evidence-at.js";
import { foldersUp, inFolder, nearestFiles } from "./nearest-file.js";
import type { PythonProject } from "./python-project.js";
import { pyprojectsAbove } from "./read-pyproject.js";

/** What the tests are written for: by its configuration, otherwise by what the tests import. */
export function findTestFramework(project: PythonProject, entry: string): Fact {
  const configured = [
    ...pytestSections(project, entry),
    ...nearestFiles(project, entry, ["pytest.ini"]).map(pytestFile),
  ];
  if (configured.length > 0) return decideFact(configured.slice(0, 1), "certain");
  const imported = testFiles(project, entry).flatMap((path) => importedBy(path, project.text(path)));
  const pytest = imported.filter(({ value }) => value === "pytest");
  // pytest runs what is written for unittest, too.
  return decideFact(pytest.length > 0 ? pytest : imported, pytest.length > 0 ? "certain" : "likely");
}

function pytestFile(path: string): Candidate {
  return candidate("pytest", { path, line: 1 });
}

const SECTION = /^\[(tool\.pytest(\.ini_options)?|tool:pytest|pytest)\]/m;

function pytestSections(project: PythonProject, entry: string): readonly Candidate[] {
  return foldersUp(entry)
    .flatMap((folder) => ["pyproject.toml", "setup.cfg", "tox.ini"].map((name) => inFolder(folder, name)))
    .filter((path) => project.has(path) && SECTION.test(project.text(path)))
    .map((path) => candidate("pytest", evidenceOf(path, project.text(path), SECTION)));
}

function importedBy(path: string, text: string): readonly Candidate[] {
  const [, name] = /^[ \t]*(?:import|from)[ \t]+(pytest|unittest)\b/m.exec(text) ?? [];
  if (name !== undefined)
    return [candidate(name, evidenceOf(path, text, new RegExp(`^[ \\t]*(import|from)[ \\t]+${name}`, "m")))];
  // Functions without a class are pytest's.
  return /^(async )?def test_/m.test(text)
    ? [candidate("pytest", evidenceOf(path, text, /^(async )?def test_/m))]
    : [];
}

const TEST_FILE = /(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/;
const PER_QUESTION = 200;

/** The tests of the part of the repository that the entry is in, where that has any. */
function testFiles({ files }: PythonProject, entry: string): readonly string[] {
  const all = files.paths.filter((path) => TEST_FILE.test(path));
  const nearest = foldersUp(entry).map((folder) =>
    all.filter((path) => path.startsWith(inFolder(folder, ""))),
  );
  return (nearest.find((found) => found.length > 0) ?? []).slice(0, PER_QUESTION);
}

/** The folder of the tests: where pytest is told to look, otherwise the outermost folder of tests nearest to the entry. */
export function findTests(project: PythonProject, entry: string): Fact {
  const told = testPaths(project, entry);
  if (told.length > 0) return decideFact(told, "certain");
  for (const folder of foldersUp(entry).filter((above) => !/(^|\/)tests?$/.test(above))) {
    const named = ["tests", "test"].map((name) => inFolder(folder, name));
    const found = named.filter((path) => project.hasFolder(path));
    if (found.length > 0)
      return decideFact(
        found.map((path) => withFirstFile(project, path)),
        "likely",
      );
  }
  return decideFact(
    outermost(testFolders(project, entry)).map((path) => withFirstFile(project, path)),
    "likely",
  );
}

function testPaths(project: PythonProject, entry: string): readonly Candidate[] {
  const [nearest] = pyprojectsAbove(project, entry).flatMap(({ path, text, value }) => {
    const given = value("tool", "pytest", "ini_options", "testpaths");
    const paths: readonly unknown[] = Array.isArray(given) ? given : [given];
    const folder = foldersUp(path)[0] ?? "";
    const known = paths
      .flatMap((found) =>
        typeof found === "string" ? [inFolder(folder, found.replace(/^\.\/|\/$/g, ""))] : [],
      )
      .filter((found) => /(^|\/)(unit_?)?tests?(\/|$)/.test(found) && project.hasFolder(found));
    const found = known.map((value) => candidate(value, evidenceOf(path, text, /testpaths/)));
    return found.length > 0 ? [found] : [];
  });
  return nearest ?? [];
}

function testFolders(project: PythonProject, entry: string): readonly string[] {
  return testFiles(project, entry).flatMap(
    (path) => foldersAbove(path).find((folder) => /(^|\/)tests?$/.test(folder)) ?? [],
  );
}

/** Those with the fewest folders above them. */
function outermost(folders: readonly string[]): readonly string[] {
  const depth = (folder: string): number => folder.split("/").length;
  const least = Math.min(...folders.map(depth));
  return [...new Set(folders)].filter((folder) => depth(folder) === least);
}

function withFirstFile({ files }: PythonProject, folder: string): Candidate {
  const first = files.paths.find((path) => path.startsWith(`${folder}/`)) ?? folder;
  return candidate(folder, { path: first, line: 1 });
}
