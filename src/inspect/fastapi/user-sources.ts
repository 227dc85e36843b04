import type { SyntaxNode } from "@lezer/common";
import { readCall } from "../../syntax/python/read-calls.js";
import { textOf } from "../../syntax/python/parse-python.js";
import { namesIn, stringValue } from "../../syntax/python/read-expressions.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import type { ResolvedName } from "../../syntax/python/resolve-name.js";
import type { Evidence } from "../fact.js";
import type { DependencyUse } from "./dependency-uses.js";
import { evidenceAt } from "./evidence-at.js";
import { isOf } from "./known-packages.js";
import type { PythonProject } from "./python-project.js";

/** A dependency that gives the caller. */
export interface UserSource {
  readonly key: string;
  /** What its result's type means; empty where nobody says it. */
  readonly types: readonly ResolvedName[];
  /** The type as it is written, for what is no class: `dict[str, Any]`. */
  readonly typeText: string;
  /** Uses by others than dependencies that are about the caller themselves. */
  readonly uses: number;
  readonly isActive: boolean;
  readonly evidence: Evidence;
}

const CURRENT =
  /(current|authenticated|logged_?in|active|auth|require[ds]?|valid).*(user|account|principal|member)|^(get_|require_)?(user|current_principal|identity|requester|caller)$/i;
/** Others than plain callers: those with more rights, those that need not be there, those that a path names. */
const SPECIAL =
  /super|admin|staff|manager(?!s?_user)|moderator|owner|optional|maybe|anonymous|guest|or_none|websocket|(^|_)ws(_|$)|refresh|inactive|unverified|(^|_)(by|with)_|_or_404|_db$|database|service|repo|settings|permission|role|scope|token|create|delete|update|register/i;

/** The dependencies that give the current user, as names and types have it. */
export function userSources(project: PythonProject, uses: readonly DependencyUse[]): readonly UserSource[] {
  const keys = [...new Set(uses.map(({ target }) => target))];
  const about = keys.filter((key) =>
    /user|account|auth|principal|caller|identity|member/i.test(symbolOf(key)),
  );
  return about
    .filter((key) => CURRENT.test(symbolOf(key)) && !SPECIAL.test(symbolOf(key)))
    .flatMap((key) => sourceOf(project, key, { uses, about: new Set(about) }) ?? []);
}

interface Surroundings {
  readonly uses: readonly DependencyUse[];
  readonly about: ReadonlySet<string>;
}

function sourceOf(project: PythonProject, key: string, { uses, about }: Surroundings): UserSource | null {
  const module = project.module(key.slice(0, key.lastIndexOf(":")));
  const definition = module === null ? null : definitionOf(project, module, symbolOf(key));
  if (module === null || definition === null) return null;
  const own = uses.filter(({ target, isAlias }) => target === key && !isAlias);
  const said = namesIn(module.file, definition.type).flatMap((name) => project.resolve(module, name) ?? []);
  const types =
    said.length > 0 ? said : uses.filter(({ target }) => target === key).flatMap((use) => use.types);
  return {
    key,
    types,
    typeText: definition.type === null ? "" : textOf(module.file, definition.type),
    uses: own.filter(({ inside }) => inside === null || !about.has(inside)).length,
    isActive: definition.isActive,
    evidence: evidenceAt(module, definition),
  };
}

function symbolOf(key: string): string {
  return key.slice(key.lastIndexOf(":") + 1);
}

interface Definition {
  readonly from: number;
  readonly type: SyntaxNode | null;
  readonly isActive: boolean;
}

/** A function, or `fastapi_users.current_user(active=True)`. */
function definitionOf(project: PythonProject, module: PythonModule, symbol: string): Definition | null {
  const isActive = /active/i.test(symbol);
  const definition = module.functions.find(({ name }) => name === symbol);
  if (definition !== undefined) return { from: definition.from, type: definition.returns, isActive };
  const assignment = module.assignments.find(({ name }) => name === symbol);
  const call = assignment === undefined ? null : readCall(module.file, assignment.value);
  if (assignment === undefined || call === null) return null;
  const isTrue = (keyword: string): boolean =>
    call.keywords.get(keyword)?.name === "Boolean" && wordOf(module, call.keywords.get(keyword)) === "True";
  if (!call.callee.endsWith(".current_user") || isTrue("optional") || isTrue("superuser")) return null;
  const users = project.resolve(module, call.callee.replace(/\.current_user$/, ""));
  return { from: assignment.from, type: userTypeOf(project, users), isActive: isTrue("active") };
}

function wordOf(module: PythonModule, node: SyntaxNode | undefined): string {
  return node === undefined ? "" : (stringValue(module.file, node) ?? textOf(module.file, node));
}

/** `FastAPIUsers[User, uuid.UUID](…)`: in the same module nobody needs to say it twice. */
function userTypeOf(project: PythonProject, users: ResolvedName | null): SyntaxNode | null {
  if (users?.kind !== "own") return null;
  const module = project.module(users.path);
  const value = module?.assignments.find(({ name }) => name === users.name)?.value ?? null;
  const subscript = value?.getChild("MemberExpression") ?? null;
  const isUsers =
    module !== null &&
    namesIn(module.file, subscript?.firstChild ?? null).some((name) =>
      isOf(project.resolve(module, name), ["fastapi_users"], ["FastAPIUsers"]),
    );
  return isUsers ? (subscript?.getChildren("VariableName")[1] ?? null) : null;
}
