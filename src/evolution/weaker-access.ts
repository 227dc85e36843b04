import type { Access, Api, Operation, Resource } from "../blueprint/blueprint.js";
import type { Place } from "../blueprint/place.js";
import { routeOf } from "./route-of.js";
import type { SameResource } from "./same-resources.js";

/** The routes that nobody could call without a token so far. */
export function guardedRoutes({ before, after }: SameResource, api: Api): readonly string[] {
  return bothHave(before, after).flatMap((operation) => {
    const isOpen = before.access[operation]?.kind === "public";
    return isOpen ? [] : [routeOf(api, after, operation)];
  });
}

/** Reports the routes of a resource by which more callers reach something, or callers more rows. `place` is that of all resources. */
export function reportWeakerAccess(same: SameResource, api: Api, place: Place): void {
  const { before, after } = same;
  const own = place.at(after.name.plural.given);
  const groups = groupsOf(same);
  for (const { code, operations, so, now } of groups) {
    const routes = operations.map((operation) => routeOf(api, after, operation));
    placeOf(same, own, operations).report(code, { routes, before: so, now });
  }
  // Who holds a role may see all rows as before: what is gone is only that the others have rows of their own.
  if (before.isOwned && !after.isOwned && groups.length === 0)
    own.at("owner").report("BG3605", { resource: after.name.plural.given });
}

type AccessCode = "BG3602" | "BG3603" | "BG3604";

/** Operations of which the same has to be said. */
interface Group {
  readonly code: AccessCode;
  readonly operations: Operation[];
  readonly so: string;
  readonly now: string;
}

function groupsOf({ before, after }: SameResource): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const operation of bothHave(before, after)) {
    const [was, is] = [before.access[operation], after.access[operation]];
    const code = was === undefined || is === undefined ? null : lossOf(operation, was, is);
    if (code === null || was === undefined || is === undefined) continue;
    const [so, now] = [described(was), described(is)];
    const group = groups.get(`${code} ${so} ${now}`) ?? { code, operations: [], so, now };
    group.operations.push(operation);
    groups.set(`${code} ${so} ${now}`, group);
  }
  return [...groups.values()];
}

/** Where the spec says who may do it: to be an owner, a row has to have one. */
function placeOf({ before, after }: SameResource, own: Place, [first]: readonly Operation[]): Place {
  if (before.isOwned && !after.isOwned) return own.at("owner");
  return first === undefined ? own : own.at("access", first);
}

/** How much of a resource a caller reaches by one operation: nothing, what is theirs, everything. */
type Reach = 0 | 1 | 2;

/** What is worse about the new rule for somebody; the gravest, null where nobody reaches more than before. */
function lossOf(operation: Operation, before: Access, now: Access): AccessCode | null {
  const steps = [null, "", ...rolesOf(before), ...rolesOf(now)].map((caller) => ({
    caller,
    was: reach(before, operation, caller),
    is: reach(now, operation, caller),
  }));
  const worse = steps.filter(({ was, is }) => is > was);
  if (worse.some(({ caller }) => caller === null)) return "BG3602";
  if (worse.some(({ was }) => was === 1)) return "BG3603";
  return worse.length > 0 ? "BG3604" : null;
}

/** `caller` is null for somebody without a token, else the one role that a caller has, "" for none. */
function reach(access: Access, operation: Operation, caller: string | null): Reach {
  if (access.kind === "public") return 2;
  if (caller === null) return 0;
  if (access.kind === "user" || access.roles.includes(caller)) return 2;
  if (!access.ownRows) return 0;
  // A new row is nobody's before it is made.
  return operation === "create" ? 2 : 1;
}

function rolesOf(access: Access): readonly string[] {
  return access.kind === "limited" ? access.roles : [];
}

function described(access: Access): string {
  if (access.kind === "public") return "anybody";
  if (access.kind === "user") return "every caller with a token";
  const roles = access.roles.join(" or ");
  if (!access.ownRows) return `callers with the role ${roles}`;
  return roles === "" ? "owners of a row" : `owners of a row and callers with the role ${roles}`;
}

function bothHave(before: Resource, after: Resource): readonly Operation[] {
  return after.operations.filter((operation) => before.operations.includes(operation));
}
