import { saidFact, type Candidate, type Fact } from "../fact.js";
import type { FactName } from "../inspection.js";
import type { ProjectFiles } from "../project-files.js";
import { candidate, decideFact } from "./decide-fact.js";
import { dependencyUses } from "./dependency-uses.js";
import { findBase } from "./find-base.js";
import { findEntry } from "./find-entry.js";
import { findFolder, packageOf } from "./find-folder.js";
import { findFormatter } from "./find-formatter.js";
import { findLayer, LAYER_NAMES } from "./find-layers.js";
import { findMigrations } from "./find-migrations.js";
import { findOrm } from "./find-orm.js";
import { findEnvExample, findManifest, findPackageManager } from "./find-packaging.js";
import { findPrefix } from "./find-prefix.js";
import { findSession } from "./find-session.js";
import { findSettings } from "./find-settings.js";
import { findTestFramework, findTests } from "./find-testing.js";
import { findUser } from "./find-user.js";
import { findImportStyle } from "./import-style.js";
import { findLineStyle } from "./line-style.js";
import { narrowTo, pythonProject, type PythonProject } from "./python-project.js";
import { findSourceRoot } from "./source-root.js";

type Facts = readonly (readonly [FactName, Fact])[];

/** Everything that can be found out about a FastAPI project without running it. Parses only the files that may say something. */
export function inspectFastapi(files: ProjectFiles, said: string | null = null): ReadonlyMap<FactName, Fact> {
  const project = pythonProject(files);
  const { fact, paths } = entryOf(project, said);
  const [seen] = project.product;
  const language = decideFact(
    seen === undefined ? [] : [candidate("python", { path: seen, line: 1 })],
    "certain",
  );
  const head: Facts = [
    ["language", language],
    ["entry", fact],
  ];
  const [first, ...others] = paths;
  if (first === undefined) return new Map([...head, ...withoutEntry(project)]);
  const rest = [...placeFacts(project, first), ...codeFacts(project, first, others.length > 0)];
  const differing = others.map((path) => new Map(placeFacts(project, path)));
  return new Map([...head, ...rest.map(([name, found]) => [name, agreed(name, found, differing)] as const)]);
}

/** Where the application is made, and the files in which that is: as found, or as a person said. */
function entryOf(
  project: PythonProject,
  said: string | null,
): { readonly fact: Fact; readonly paths: readonly string[] } {
  if (said !== null) {
    const path = said.slice(0, Math.max(said.lastIndexOf(":"), 0));
    return { fact: saidFact(said), paths: project.has(path) ? [path] : [] };
  }
  const { fact, places } = findEntry(project);
  return { fact, paths: [...new Set(places.map(({ module }) => module.path))] };
}

/** What depends on where the entry is, and on nothing else. */
function placeFacts(project: PythonProject, entry: string): Facts {
  const { sourceRoot, fact } = rootOf(project, entry);
  return [
    ["sourceRoot", fact],
    ["folder", findFolder(project, entry, sourceRoot)],
    ["migrations", findMigrations(project, entry)],
    ["packageManager", findPackageManager(project, entry)],
    ["manifest", findManifest(project, entry)],
    ["envExample", findEnvExample(project, entry)],
    ["testFramework", findTestFramework(project, entry)],
    ["tests", findTests(project, entry)],
    ["formatter", findFormatter(project, entry)],
    ["lineStyle", findLineStyle(project, entry)],
  ];
}

function rootOf(project: PythonProject, entry: string): { readonly fact: Fact; readonly sourceRoot: string } {
  const fact = findSourceRoot(project, entry);
  const value = fact.kind === "certain" || fact.kind === "likely" ? fact.value : ".";
  return { fact, sourceRoot: value === "." ? "" : value };
}

/** What the code says. With one entry only what lies in its source root counts: the rest of the repository is another project. */
function codeFacts(whole: PythonProject, entry: string, isAmbiguous: boolean): Facts {
  const { sourceRoot } = rootOf(whole, entry);
  const project = isAmbiguous ? whole : narrowTo(whole, sourceRoot);
  const uses = dependencyUses(project);
  const orm = findOrm(project);
  const { session, sessionMode } = findSession(project, uses);
  const { user, userId } = findUser(project, uses);
  const home = isAmbiguous ? "" : packageOf(entry, sourceRoot);
  const layers = narrowTo(project, home);
  return [
    ["imports", findImportStyle(project, sourceRoot, entry)],
    ["orm", orm],
    ["session", session],
    ["sessionMode", sessionMode],
    ["base", findBase(project, orm.kind === "certain" || orm.kind === "likely" ? orm.value : null)],
    ["user", user],
    ["userId", userId],
    ["settings", findSettings(project)],
    ["prefix", findPrefix(project)],
    ...LAYER_NAMES.map((name) => [name, findLayer(layers, home, name)] as const),
  ];
}

/** Several entries: what is not the same for all of them depends on the answer to which it is. */
function agreed(name: FactName, fact: Fact, others: readonly ReadonlyMap<FactName, Fact>[]): Fact {
  const facts = [fact, ...others.flatMap((other) => other.get(name) ?? [])];
  const values = facts.flatMap(candidatesOf);
  const merged = decideFact(values, "likely");
  return merged.kind === "ambiguous" ? merged : fact;
}

function candidatesOf(fact: Fact): readonly Candidate[] {
  if (fact.kind === "none") return [];
  return fact.kind === "ambiguous" ? fact.candidates : [fact];
}

/** No application: what the code says about rows is still worth knowing. */
function withoutEntry(project: PythonProject): Facts {
  return [["orm", findOrm(project)]];
}
