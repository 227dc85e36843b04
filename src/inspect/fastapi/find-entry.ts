import { readCall } from "../../syntax/python/read-calls.js";
import type { Candidate, Evidence, Fact } from "../fact.js";
import { decideFact } from "./decide-fact.js";
import { entryKey, entryPlaces, type EntryPlace } from "./entry-places.js";
import { evidenceAt } from "./evidence-at.js";
import { mountedApps } from "./mounted-apps.js";
import type { PythonProject } from "./python-project.js";
import { isServed, servedApps } from "./served-apps.js";

/** What was found: the fact, and the places that it speaks of; exactly one where it is known. */
export interface FoundEntry {
  readonly fact: Fact;
  readonly places: readonly EntryPlace[];
}

/** Where the application is made. Several: those that a command of the project's starts are meant, if that is one. */
export function findEntry(project: PythonProject): FoundEntry {
  const mounted = mountedApps(project);
  const places = entryPlaces(project).filter((place) => !mounted.has(entryKey(place)));
  const uses = factoryUses(project, places);
  const distinct = new Set(places.map(entryKey));
  const served = distinct.size > 1 ? servedPlaces(project, places, uses) : [];
  const isChosen = new Set(served.map(entryKey)).size === 1;
  const chosen = isChosen ? served : places;
  const isUnsure = isChosen || chosen.some((place) => place.isUnsure);
  const candidates = chosen.map((place) => candidateOf(place, uses));
  return { fact: decideFact(candidates, isUnsure ? "likely" : "certain"), places: chosen };
}

/** `app = create_app()` at the level of a module: it is the factory that is the place, and this is what servers name. */
interface FactoryUse {
  readonly factory: string;
  readonly path: string;
  readonly symbol: string;
  readonly evidence: Evidence;
}

function factoryUses(project: PythonProject, places: readonly EntryPlace[]): readonly FactoryUse[] {
  const factories = new Map(
    places.filter(({ kind }) => kind === "factory").map((place) => [entryKey(place), place]),
  );
  if (factories.size === 0) return [];
  const names = [...factories.values()].map(({ symbol }) => symbol);
  return project.mentioning(new RegExp(`\\b(${names.join("|")})\\b`)).flatMap((module) =>
    module.assignments.flatMap((assignment) => {
      const call = readCall(module.file, assignment.value);
      const resolved = call === null ? null : project.resolve(module, call.callee);
      const factory = resolved?.kind === "own" ? `${resolved.path}:${resolved.name}` : "";
      if (!factories.has(factory)) return [];
      return [
        { factory, path: module.path, symbol: assignment.name, evidence: evidenceAt(module, assignment) },
      ];
    }),
  );
}

function servedPlaces(
  project: PythonProject,
  places: readonly EntryPlace[],
  uses: readonly FactoryUse[],
): readonly EntryPlace[] {
  const served = servedApps(project);
  return places.filter(
    (place) =>
      isServed(served, place.module.path, place.symbol) ||
      uses.some(({ factory, path, symbol }) => factory === entryKey(place) && isServed(served, path, symbol)),
  );
}

function candidateOf(place: EntryPlace, uses: readonly FactoryUse[]): Candidate {
  const key = entryKey(place);
  const calls = uses.filter(({ factory }) => factory === key).map(({ evidence }) => evidence);
  return {
    value: place.kind === "factory" ? `${key}()` : key,
    evidence: [evidenceAt(place.module, place), ...calls],
  };
}
