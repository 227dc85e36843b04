import type { Access, Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { ANNOTATED } from "./python-modules.js";
import { needsWriter } from "../../contract/references.js";
import { rowRange } from "../../contract/row-range.js";

/** How one route admits its callers. */
export interface RouteAccess {
  /** `caller: CurrentCaller, `; empty where the route does not look at its caller. */
  readonly parameter: Code;
  /** The same on a line of its own; null where it is empty. */
  readonly line: Code | null;
  /** `Depends(current_caller)` where the route only has to refuse others; null where nobody is refused or `parameter` does it. */
  readonly dependency: Code | null;
  /** What the service is told of whose rows: `caller.id, `. */
  readonly argument: Code;
  /** Some callers with a token are refused. */
  readonly refuses: boolean;
  /** A token may be left out. */
  readonly isPublic: boolean;
}

const NOTHING = code``;
const OPEN: RouteAccess = {
  parameter: NOTHING,
  line: null,
  dependency: null,
  argument: NOTHING,
  refuses: false,
  isPublic: false,
};
const access = (name: string): Code => imported("app.core.access", name);
const DEPENDS = imported("fastapi", "Depends");

/** `needsCaller`: the route needs its caller for more than the rows that it is about. */
export function routeAccess(
  { auth, resources }: Blueprint,
  resource: Resource,
  { operation, needsCaller }: { readonly operation: Operation; readonly needsCaller: boolean },
): RouteAccess {
  const rule = resource.access[operation];
  if (auth.strategy === "none" || rule === undefined) return OPEN;
  const argument = needsWriter(resources, resource, operation)
    ? writerArgument(rule)
    : rowsArgument(resource, operation, rule);
  const takesCaller = needsCaller || argument.text !== "";
  return {
    argument,
    parameter: takesCaller ? code`caller: ${callerType(rule)}, ` : NOTHING,
    line: takesCaller ? code`caller: ${callerType(rule)},` : null,
    dependency: takesCaller ? null : code`${DEPENDS}(${ruleName(rule)})`,
    refuses: rule.kind === "limited" && !rule.ownRows,
    isPublic: rule.kind === "public",
  };
}

/** Whose rows an item without an owner may refer to: its writer's. */
function writerArgument(rule: Access): Code {
  return rule.kind === "public" ? code`caller.id if caller else None, ` : code`caller.id, `;
}

/** Whose rows; what creates a row is told its owner. */
function rowsArgument(resource: Resource, operation: Operation, rule: Access): Code {
  if (operation === "create") return resource.isOwned ? code`caller.id, ` : NOTHING;
  switch (rowRange(resource, operation)) {
    case "own":
      return code`caller.id, `;
    case "either":
      return code`${access("reach_of")}(caller, ${roleNames(rule)}), `;
    case "all":
      return NOTHING;
  }
}

function callerType(rule: Access): Code {
  if (rule.kind === "public") return access("OptionalCaller");
  if (rule.kind === "user" || rule.ownRows) return access("CurrentCaller");
  return code`${ANNOTATED}[${imported("app.core.security", "Caller")}, ${DEPENDS}(${ruleName(rule)})]`;
}

function ruleName(rule: Access): Code {
  if (rule.kind === "public") return access("optional_caller");
  if (rule.kind === "user" || rule.ownRows) return access("current_caller");
  return code`${access("holders_of")}(${roleNames(rule)})`;
}

export function roleNames(rule: Access): Code {
  return joinCode(rule.kind === "limited" ? rule.roles.map(pythonString) : [], ", ");
}
