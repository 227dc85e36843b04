import type { SyntaxNode } from "@lezer/common";
import { callsIn, readCall, type PythonCall } from "../../syntax/python/read-calls.js";
import { dottedName, namesIn } from "../../syntax/python/read-expressions.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import type { Evidence } from "../fact.js";
import { constantText } from "./constant-text.js";
import { isAppClass } from "./entry-places.js";
import { evidenceAt } from "./evidence-at.js";
import { isRouterClass } from "./known-packages.js";
import type { PythonProject } from "./python-project.js";

/** `parent.include_router(child, prefix="/x")`. */
export interface Inclusion {
  /** The router, as "path:name"; "app" for the application. */
  readonly parent: string;
  /** Null where it is no router that the project keeps by a name. */
  readonly child: string | null;
  /** Null where reading does not show it. */
  readonly prefix: string | null;
  readonly evidence: Evidence;
}

/** The routers of a project by "path:name" with their own prefixes, and which includes which. */
export interface RouterTree {
  readonly prefixes: ReadonlyMap<string, string | null>;
  readonly inclusions: readonly Inclusion[];
}

export const THE_APP = "app";

export function routerTree(project: PythonProject): RouterTree {
  return {
    prefixes: new Map(project.mentioning(/\bAPIRouter\b/).flatMap((module) => routersOf(project, module))),
    inclusions: project
      .mentioning(/\.include_router\(/)
      .flatMap((module) =>
        callsIn(module.file, module.file.tree.topNode).flatMap(
          (call) => inclusionOf(project, module, call) ?? [],
        ),
      ),
  };
}

/** The routers that a module keeps by a name, with the prefix that each has itself. */
function routersOf(
  project: PythonProject,
  module: PythonModule,
): readonly (readonly [string, string | null])[] {
  return module.assignments.flatMap(({ name, value }) => {
    const call = readCall(module.file, value);
    if (call === null || !isRouterClass(project.resolve(module, call.callee))) return [];
    return [[`${module.path}:${name}`, prefixOf(project, module, call)] as const];
  });
}

function prefixOf(project: PythonProject, module: PythonModule, call: PythonCall): string | null {
  const node = call.keywords.get("prefix");
  return node === undefined ? "" : constantText(project, { module, node });
}

function inclusionOf(project: PythonProject, module: PythonModule, call: PythonCall): Inclusion | null {
  if (!call.callee.endsWith(".include_router")) return null;
  const receiver = call.callee.replace(/\.include_router$/, "");
  const parent = parentOf(project, module, { receiver, node: call.node });
  if (parent === null) return null;
  const name = dottedName(module.file, call.keywords.get("router") ?? call.positional[0] ?? null);
  const child = name === null ? null : project.resolve(module, name);
  return {
    parent,
    child: child?.kind === "own" ? [`${child.path}:${child.name}`, ...child.rest].join(".") : null,
    prefix: prefixOf(project, module, call),
    evidence: evidenceAt(module, call.node),
  };
}

interface Receiver {
  readonly receiver: string;
  readonly node: SyntaxNode;
}

/** A router of the module's; otherwise the application, where it is one or is called so. */
function parentOf(project: PythonProject, module: PythonModule, { receiver, node }: Receiver): string | null {
  const around = module.functions.find(({ node: outer }) => outer.from <= node.from && node.to <= outer.to);
  const parameter = around?.parameters.find(({ name }) => name === receiver);
  if (parameter !== undefined) {
    const types = namesIn(module.file, parameter.annotation).map((name) => project.resolve(module, name));
    const isApp =
      types.some((type) => isAppClass(project, type)) || (types.length === 0 && /app/i.test(receiver));
    return isApp ? THE_APP : null;
  }
  const resolved = project.resolve(module, receiver);
  const own = resolved?.kind === "own" ? project.module(resolved.path) : null;
  const value =
    own?.assignments.find(({ name }) => resolved?.kind === "own" && name === resolved.name)?.value ?? null;
  const maker = own === null ? null : readCall(own.file, value);
  if (
    resolved?.kind === "own" &&
    own !== null &&
    maker !== null &&
    isRouterClass(project.resolve(own, maker.callee))
  )
    return `${resolved.path}:${resolved.name}`;
  return resolved !== null || around !== undefined ? THE_APP : null;
}
