import type { Access, Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { includesDependOnCaller } from "../../contract/includes.js";
import { needsWriter } from "../../contract/references.js";
import { rowRange } from "../../contract/row-range.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { tsString } from "../../render/ts-literal.js";

/** How one route admits its callers. */
export interface RouteAccess {
  /** The `onRequest` hook that refuses others; null where there is no authentication. */
  readonly hook: Code | null;
  /** What the documentation says of tokens; null where there is no authentication. */
  readonly security: Code | null;
  /** `const ownerId = requireCaller(request).id;`: what the handler finds out about who asks. */
  readonly statements: readonly Code[];
  /** `ownerId, `: what the service is told of that; empty where it is told nothing. */
  readonly argument: Code;
  /** Some callers with a token are refused. */
  readonly refuses: boolean;
}

const NOTHING = code``;
const OPEN: RouteAccess = {
  hook: null,
  security: null,
  statements: [],
  argument: NOTHING,
  refuses: false,
};
const access = (name: string): Code => imported("../core/access.js", name);
const openapi = (name: string): Code => imported("../core/openapi.js", name);
const CALLER = code`${access("requireCaller")}(request)`;

export function routeAccess(blueprint: Blueprint, resource: Resource, operation: Operation): RouteAccess {
  const rule = resource.access[operation];
  if (blueprint.auth.strategy === "none" || rule === undefined) return OPEN;
  return {
    ...callerOf(blueprint, resource, { operation, rule }),
    hook: hookOf(rule),
    security: openapi(rule.kind === "public" ? "OPTIONAL_BEARER" : "BEARER"),
    refuses: rule.kind === "limited" && !rule.ownRows,
  };
}

function hookOf(rule: Access): Code {
  if (rule.kind === "public") return access("anyone");
  if (rule.kind === "user" || rule.ownRows) return access("authenticated");
  return code`${access("holderOf")}(${roleNames(rule)})`;
}

interface Route {
  readonly operation: Operation;
  readonly rule: Access;
}

/** What a handler finds out about who asks: for what is included, for the rows, or for what a row may refer to. */
function callerOf(
  blueprint: Blueprint,
  resource: Resource,
  { operation, rule }: Route,
): Pick<RouteAccess, "statements" | "argument"> {
  if (needsWriter(blueprint.resources, resource, operation)) {
    const isPublic = rule.kind === "public";
    const id = isPublic ? code`${access("findCaller")}(request)?.id ?? null` : code`${CALLER}.id`;
    return { statements: [code`const callerId = ${id};`], argument: code`callerId, ` };
  }
  const isRead = operation === "list" || operation === "get";
  const includes = isRead && includesDependOnCaller(blueprint, resource);
  const owner = ownerOf(resource, { operation, rule }, includes ? code`caller` : CALLER);
  const caller = rule.kind === "public" ? access("findCaller") : access("requireCaller");
  return {
    statements: [
      ...(includes ? [code`const caller = ${caller}(request);`] : []),
      ...(owner === null ? [] : [code`const ownerId = ${owner};`]),
    ],
    argument: owner === null ? NOTHING : code`ownerId, `,
  };
}

/** Whose rows; what creates a row is told its owner. */
function ownerOf(resource: Resource, { operation, rule }: Route, caller: Code): Code | null {
  if (operation === "create") return resource.isOwned ? code`${caller}.id` : null;
  switch (rowRange(resource, operation)) {
    case "own":
      return code`${caller}.id`;
    case "either":
      return code`${access("reachOf")}(${caller}, ${roleNames(rule)})`;
    case "all":
      return null;
  }
}

function roleNames(rule: Access): Code {
  return joinCode(rule.kind === "limited" ? rule.roles.map(tsString) : [], ", ");
}
