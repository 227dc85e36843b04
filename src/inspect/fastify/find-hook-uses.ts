import { importedNames } from "../../syntax/typescript/read-imported-names.js";
import type { Evidence } from "../fact.js";
import type { Source } from "../node-sources.js";
import type { NodeProject } from "./node-project.js";
import { resolveSpecifier } from "./resolve-specifier.js";

/** A name that routes have as a hook: `onRequest: [app.authenticate]`, `preHandler: requireUser`. */
export interface HookUse {
  /** The last part of the name: "authenticate". */
  readonly name: string;
  /** Whether it is a property of something, as decorators are. */
  readonly isMember: boolean;
  /** The file that a bare name is imported from, and its name there; null for members and names of the file's own. */
  readonly from: { readonly path: string; readonly name: string } | null;
  readonly evidence: Evidence;
}

const USE =
  /\b(?:onRequest|preHandler|preValidation)\s*:\s*(\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]|[\w$.]+(?:\s*\([^;{}]*?\))?)|\.\s*addHook\s*\(\s*["'] *["']\s*,\s*([\w$.]+)\s*\)/g;
/** The same few hooks stand in front of every route: more of them tell nothing new. */
const MOST_USES = 400;

/** What routes have as hooks before their handlers, in the project's own code. */
export function findHookUses(project: NodeProject): readonly HookUse[] {
  const uses = project.own
    .filter(({ text }) => /onRequest|preHandler|preValidation|addHook/.test(text))
    .flatMap((source) => usesIn(source));
  const origins = new Map<string, HookUse["from"]>();
  return uses.slice(0, MOST_USES).map(({ source, name, isMember, at }) => {
    const evidence = source.evidence(at);
    if (isMember) return { name, isMember, from: null, evidence };
    const from = origins.get(name) ?? originOf(project, source, name);
    origins.set(name, from);
    return { name, isMember, from, evidence };
  });
}

interface NameUse {
  readonly source: Source;
  readonly name: string;
  readonly isMember: boolean;
  readonly at: number;
}

function usesIn(source: Source): readonly NameUse[] {
  return [...source.code.matchAll(USE)].flatMap((match) => {
    const names = (match[1] ?? match[2] ?? "").matchAll(
      /(?<![\w$.])[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/g,
    );
    return [...names].map(([path]) => {
      const parts = path.split(".");
      return { source, name: parts.at(-1) ?? path, isMember: parts.length > 1, at: match.index };
    });
  });
}

function originOf(project: NodeProject, source: Source, name: string): HookUse["from"] {
  const imported = importedNames(project.tree(source)).find(({ local }) => local === name);
  const path = imported === undefined ? null : resolveSpecifier(project, source.path, imported.from);
  return imported === undefined || path === null || /^(default|\*)$/.test(imported.name)
    ? null
    : { path, name: imported.name };
}
