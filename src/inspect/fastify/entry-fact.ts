import type { Candidate, Fact } from "../fact.js";
import { factOf } from "../merge-candidates.js";
import type { Application } from "./find-applications.js";
import type { Autoload } from "./find-autoloads.js";
import type { NodeProject } from "./node-project.js";

/** What autoload loads that answers no requests. */
const NO_ROUTES =
  /(^|\/)(plugins?|hooks?|decorators?)(\/|$)|(^|[/_-])(schemas?|models?|middlewares?|libs?|utils?|helpers?)$/;

/**
 * Where resources are registered. A folder of routes that is loaded by itself goes before the application, which then needs no
 * change; unless only files of certain names are loaded there.
 */
export function entryFact(
  project: NodeProject,
  { applications, autoloads }: { applications: readonly Application[]; autoloads: readonly Autoload[] },
): Fact {
  const folders = autoloads.filter(({ folder }) => folder !== null && holdsRoutes(project, folder));
  const plain = folders.filter(({ isFiltered }) => !isFiltered);
  if (plain.length > 0) return factOf(plain.flatMap(candidateOfFolder));
  const named = applications.flatMap(candidateOfApplication);
  return named.length > 0 ? factOf(named) : factOf(folders.flatMap(candidateOfFolder), "likely");
}

function holdsRoutes({ own }: NodeProject, folder: string): boolean {
  return !NO_ROUTES.test(folder) && own.some(({ path }) => path.startsWith(`${folder}/`));
}

function candidateOfFolder({ folder, evidence }: Autoload): readonly Candidate[] {
  return folder === null ? [] : [{ value: `${folder}/`, evidence: [evidence] }];
}

function candidateOfApplication(application: Application): readonly Candidate[] {
  if (application.kind === "nameless") return [];
  const { kind, path, symbol, evidence } = application;
  return [{ value: `${path}:${symbol}${kind === "factory" ? "()" : ""}`, evidence: [evidence] }];
}
