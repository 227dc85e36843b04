import type { PythonFunction } from "../../syntax/python/read-functions.js";
import { ownNodes } from "../../syntax/python/read-functions.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import type { Candidate, Evidence, Fact } from "../fact.js";
import { decideFact } from "./decide-fact.js";
import type { DependencyUse } from "./dependency-uses.js";
import { evidenceAt } from "./evidence-at.js";
import type { PythonProject } from "./python-project.js";
import { modeOfTypes, yieldedMode, type SessionMode } from "./session-types.js";

/** A dependency that gives a session. */
interface SessionSource {
  readonly key: string;
  readonly mode: SessionMode;
  readonly evidence: Evidence;
  readonly isUsed: boolean;
}

export interface SessionFacts {
  readonly session: Fact;
  readonly sessionMode: Fact;
}

/**
 * The dependency that gives a session: a function that yields one, or what parameters of that type depend on. Several: those that
 * somebody depends on.
 */
export function findSession(project: PythonProject, uses: readonly DependencyUse[]): SessionFacts {
  const all = mergeSources([...yieldingFunctions(project, uses), ...usedSources(project, uses)]);
  const used = all.filter(({ isUsed }) => isUsed);
  const chosen = used.length > 0 ? used : all;
  const kind = used.length > 0 ? "certain" : "likely";
  const asCandidate = (value: (source: SessionSource) => string): Candidate[] =>
    chosen.map((source) => ({ value: value(source), evidence: [source.evidence] }));
  const session = decideFact(
    asCandidate(({ key }) => key),
    kind,
  );
  const sessionMode = decideFact(
    asCandidate(({ mode }) => mode),
    kind,
  );
  return { session, sessionMode: chosen.length > 0 ? sessionMode : modeOfEngine(project) };
}

function yieldingFunctions(project: PythonProject, uses: readonly DependencyUse[]): readonly SessionSource[] {
  const targets = new Set(uses.map(({ target }) => target));
  return project.mentioning(/\byield\b/).flatMap((module) =>
    module.functions.flatMap((definition) => {
      const key = `${module.path}:${definition.name}`;
      const mode = isGenerator(definition) ? yieldedMode(project, module, definition) : null;
      if (mode === null) return [];
      return [{ key, mode, evidence: evidenceAt(module, definition), isUsed: targets.has(key) }];
    }),
  );
}

/** A context manager cannot be depended on, and a session for the tests is not meant. */
function isGenerator(definition: PythonFunction): boolean {
  return (
    !definition.decorators.some((decorator) => /contextmanager|fixture/.test(decorator)) &&
    !/test/i.test(definition.name) &&
    ownNodes(definition, "yield").length > 0
  );
}

function usedSources(project: PythonProject, uses: readonly DependencyUse[]): readonly SessionSource[] {
  return uses.flatMap(({ target, types, evidence }) => {
    const mode = modeOfTypes(project, types);
    if (mode === null) return [];
    const definition = definitionOf(project, target);
    if (definition === null) return [];
    return [{ key: target, mode, evidence: definition.evidence ?? evidence, isUsed: true }];
  });
}

function definitionOf(project: PythonProject, key: string): { readonly evidence: Evidence | null } | null {
  const at = key.lastIndexOf(":");
  const module: PythonModule | null = project.module(key.slice(0, at));
  const definition = module?.functions.find(({ name }) => name === key.slice(at + 1));
  if (module === null) return null;
  return { evidence: definition === undefined ? null : evidenceAt(module, definition) };
}

function mergeSources(sources: readonly SessionSource[]): readonly SessionSource[] {
  const byKey = new Map<string, SessionSource>();
  for (const source of sources) if (!byKey.has(source.key)) byKey.set(source.key, source);
  return [...byKey.values()];
}

/** No dependency: the engine still says which kind of session the project works with. */
function modeOfEngine(project: PythonProject): Fact {
  const candidates = project.mentioning(/\bcreate(_async)?_engine\(/).flatMap((module) =>
    module.assignments.flatMap((assignment) => {
      const text = module.file.text.slice(assignment.from, assignment.value?.to ?? assignment.from);
      const call = /\bcreate(_async)?_engine\(/.exec(text);
      if (call === null) return [];
      return [
        { value: call[1] === undefined ? "sync" : "async", evidence: [evidenceAt(module, assignment)] },
      ];
    }),
  );
  return decideFact(candidates, "likely");
}
