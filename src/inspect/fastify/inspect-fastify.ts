import { knownValue, saidFact, type Evidence, type Fact } from "../fact.js";
import type { FactName, Inspection } from "../inspection.js";
import type { Source } from "../node-sources.js";
import type { ProjectFiles } from "../project-files.js";
import { authenticateFact } from "./authenticate-fact.js";
import { drizzleConfigs } from "./read-drizzle-config.js";
import { entryFact } from "./entry-fact.js";
import { fastifyObstacles } from "./fastify-obstacles.js";
import { findApplications } from "./find-applications.js";
import { findAugmentations, type Augmentation } from "./find-augmentations.js";
import { findAutoloads } from "./find-autoloads.js";
import { findDecorations, type Decoration } from "./find-decorations.js";
import { findGuards } from "./find-guards.js";
import { findHookUses } from "./find-hook-uses.js";
import { folderFact } from "./folder-fact.js";
import { importsFact } from "./imports-fact.js";
import { languageFact } from "./language-fact.js";
import { lineStyleFact } from "./line-style-fact.js";
import { factOf } from "../merge-candidates.js";
import { modulesFact } from "./modules-fact.js";
import { readNodeProject, type NodeProject } from "./node-project.js";
import { ormFact } from "./orm-fact.js";
import { prefixFact } from "./prefix-fact.js";
import { schemaFact } from "./schema-fact.js";
import { sessionFact } from "./session-fact.js";
import { settingsFact } from "./settings-fact.js";
import { testsFact } from "./tests-fact.js";
import { envExampleFact, formatterFact, packageManagerFact, testFrameworkFact } from "./tool-facts.js";
import { userFact } from "./user-fact.js";
import { userIdFact } from "./user-id-fact.js";

type Facts = readonly (readonly [FactName, Fact])[];

/** Everything that can be found out about a Fastify project, with the places that say so, and what keeps resources out of it. */
export function inspectFastify(
  files: ProjectFiles,
  said: string | null = null,
): Pick<Inspection, "facts" | "obstacles"> {
  const project = readNodeProject(files);
  const found = { decorations: findDecorations(project), augmentations: findAugmentations(project) };
  const facts = new Map([
    ...factsOfCode(project, said),
    ...factsOfDatabase(project, found),
    ...factsOfCaller(project, found),
    ...factsOfTools(project),
  ]);
  return { facts, obstacles: fastifyObstacles(project, facts) };
}

function factsOfCode(project: NodeProject, said: string | null): Facts {
  const autoloads = findAutoloads(project);
  const entry =
    said === null
      ? entryFact(project, { applications: findApplications(project), autoloads })
      : saidFact(said);
  const seen = firstEvidence(entry);
  const source = sourceAt(project, seen);
  const language = languageFact(project, source?.path ?? null);
  const modules = modulesFact(project, source);
  return [
    ["entry", entry],
    ["folder", folderFact(project, seen)],
    ["language", language],
    ["modules", modules],
    ["imports", importsFact(project, { language, modules })],
    ["prefix", prefixFact(project, { autoloads, entryPath: source?.path ?? null })],
    ["lineStyle", lineStyleFact(source)],
  ];
}

interface Additions {
  readonly decorations: readonly Decoration[];
  readonly augmentations: readonly Augmentation[];
}

function factsOfDatabase(project: NodeProject, found: Additions): Facts {
  const orm = ormFact(project);
  const isDrizzle = knownValue(orm) === "drizzle";
  return [
    ["orm", orm],
    ["session", isDrizzle ? sessionFact(project, found) : { kind: "none" }],
    ["schema", isDrizzle ? schemaFact(project) : { kind: "none" }],
    [
      "migrations",
      factOf(drizzleConfigs(project).map((path) => ({ value: path, evidence: [{ path, line: 1 }] }))),
    ],
  ];
}

function factsOfCaller(project: NodeProject, found: Additions): Facts {
  const user = userFact(project, found);
  const name = (knownValue(user) ?? "request.user").slice("request.".length);
  return [
    ["authenticate", authenticateFact(findGuards(project, found), findHookUses(project))],
    ["user", user],
    ["userId", userIdFact(project, found.augmentations, name)],
  ];
}

function factsOfTools(project: NodeProject): Facts {
  const { manifest } = project;
  return [
    ["settings", settingsFact(project)],
    ["packageManager", packageManagerFact(project)],
    [
      "manifest",
      factOf(
        manifest === null ? [] : [{ value: manifest.path, evidence: [{ path: manifest.path, line: 1 }] }],
      ),
    ],
    ["envExample", envExampleFact(project)],
    ["testFramework", testFrameworkFact(project)],
    ["tests", testsFact(project)],
    ["formatter", formatterFact(project)],
  ];
}

/** The first place that speaks for a fact; of several values, for the first. */
function firstEvidence(fact: Fact): Evidence | null {
  if (fact.kind === "none") return null;
  return (fact.kind === "ambiguous" ? fact.candidates[0]?.evidence[0] : fact.evidence[0]) ?? null;
}

function sourceAt({ own }: NodeProject, seen: Evidence | null): Source | null {
  return own.find(({ path }) => path === seen?.path) ?? null;
}
