import type { Blueprint, Resource } from "../blueprint/blueprint.js";
import { hasAccounts } from "./accounts.js";
import { includesOf, type Include } from "./includes.js";
import { needsOf } from "./operations.js";
import { rolesOfOther } from "./test-access.js";
import { testBodies } from "./test-bodies.js";
import { exampleLinks, exampleReferences, rowId, rowNumbers } from "./test-rows.js";

/** What can be included, and rows for it that are there. */
export interface TestedInclude {
  readonly include: Include;
  /** One id, or several of a relation to many. */
  readonly value: string | number | readonly (string | number)[];
  /** The statements that it costs. */
  readonly cost: number;
}

/** What the tests show of what can be asked for along with items. */
export interface TestedIncludes {
  readonly all: readonly Include[];
  readonly rows: readonly TestedInclude[];
  /** What is included in items of the resource itself. */
  readonly selfs: readonly Include[];
  /** Rows of Ana's that holders of some roles may not get, who may get the item that they are related to. */
  readonly hidden: readonly (TestedInclude & { readonly roles: readonly string[] })[];
  /** Rows that one no longer gets once they are somebody else's. */
  readonly lost: readonly TestedInclude[];
}

/** Whether there is something to include, in items that the tests can make. */
export function hasIncludeTests(blueprint: Blueprint, resource: Resource): boolean {
  return (
    needsOf(resource).create &&
    includesOf(blueprint, resource).length > 0 &&
    testBodies(blueprint, resource).length > 0
  );
}

export function testedIncludes(blueprint: Blueprint, resource: Resource): TestedIncludes {
  const all = includesOf(blueprint, resource);
  const has = needsOf(resource);
  const bodies = testBodies(blueprint, resource).length;
  const rows = all
    .filter((include) => isThere(blueprint, resource, include))
    .map((include) => tested(blueprint, resource, include));
  const fixed = new Set(resource.fields.flatMap(({ isReadOnly, json }) => (isReadOnly ? [json] : [])));
  const isSelf = ({ target, ids }: Include): boolean => target === resource && !fixed.has(ids.json);
  return {
    all,
    rows,
    selfs: bodies > 1 ? all.filter(isSelf) : [],
    hidden: has.get ? rows.flatMap((row) => hiddenRows(resource, row)) : [],
    lost: isOpenToOwner(resource) ? rows.filter(isLost) : [],
  };
}

/** Whether rows to include are in the database before the tests begin. */
function isThere(blueprint: Blueprint, resource: Resource, { relation }: Include): boolean {
  return (
    exampleLinks(blueprint, resource).some((many) => many.relation === relation) ||
    exampleReferences(blueprint, resource).some(({ type }) => type.relation === relation)
  );
}

function tested(blueprint: Blueprint, resource: Resource, include: Include): TestedInclude {
  const { target, isMany } = include;
  // Who may get no user but themselves.
  const isAlone = target.isAccounts && target.access.get?.kind === "limited" && target.access.get.ownRows;
  const [first = 1, ...more] = rowNumbers(blueprint.resources, target);
  const numbers = [first, ...(isAlone ? [] : more)];
  return {
    include,
    value: isMany ? numbers.map((number) => rowId(blueprint, number)) : rowId(blueprint, first),
    // The page, its links, what is included, and the links of that; first of all the caller's account.
    cost: (hasAccounts(blueprint) ? 3 : 2) + resource.manyRelations.length + target.manyRelations.length,
  };
}

/** Whether one gets one's own items without any role. */
function isOpenToOwner({ access }: Resource): boolean {
  return access.get !== undefined && (access.get.kind !== "limited" || access.get.ownRows);
}

function isLost({ include: { target } }: TestedInclude): boolean {
  return target.isOwned && target.access.get?.kind === "limited" && target.access.get.ownRows;
}

function hiddenRows(resource: Resource, row: TestedInclude): TestedIncludes["hidden"] {
  const target = row.include.target.access.get;
  if (target?.kind !== "limited") return [];
  const roles = rolesOfOther(resource.access.get, target.roles);
  return roles === null ? [] : [{ ...row, roles }];
}
