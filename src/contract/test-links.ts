import { isBoundToOwner } from "../blueprint/bound-rows.js";
import type { Blueprint, ManyRelation, Resource } from "../blueprint/blueprint.js";
import { hasAccounts } from "./accounts.js";
import { needsOf } from "./operations.js";
import { isReference, referencesOf } from "./references.js";
import { targetOf } from "./resource-index.js";
import { testBodies, writableFields } from "./test-bodies.js";
import {
  BOBS,
  exampleLinks,
  exampleReferences,
  GONE,
  rowId,
  rowNumbers,
  type RowNumber,
} from "./test-rows.js";

/** What is changed is locked first. */
const LOCK = 1;

/** A relation whose other ends are there in the tests. */
export interface TestedLink {
  readonly many: ManyRelation;
  readonly target: Resource;
  /** The ids of its other ends; none where the tests make them, because they are items of the resource itself. */
  readonly ids: readonly (string | number)[];
  readonly isSelf: boolean;
  /** What another user has, and what is gone: the same to a client as what never was. */
  readonly unreachable: readonly (string | number)[];
  /** Its other ends can be deleted: nothing else refers to them. */
  readonly isDeletable: boolean;
}

/** How many statements each request sends. */
export interface LinkCosts {
  readonly hasAccount: boolean;
  readonly create: number;
  readonly read: number;
  /** Of a change without links, and of one with them. */
  readonly nothing: number;
  readonly change: number;
}

/** A reference that is sent along with links. */
export interface WrittenReference {
  readonly json: string;
  readonly isChangeable: boolean;
}

/** Whether there is a relation both of whose ends the tests can make. */
export function hasLinkTests(blueprint: Blueprint, resource: Resource): boolean {
  return testedLinks(blueprint, resource).length > 0;
}

/** The relations of one resource from outside; none where no test could make both ends. */
export function testedLinks(blueprint: Blueprint, resource: Resource): readonly TestedLink[] {
  if (resource.manyRelations.length === 0 || !resource.operations.includes("create")) return [];
  const known = new Set(exampleLinks(blueprint, resource));
  const bodies = testBodies(blueprint, resource).length;
  if (bodies === 0) return [];
  const referred = new Set(
    blueprint.resources.flatMap((other) => referencesOf(other).map(({ type }) => type.to)),
  );
  return resource.manyRelations.flatMap((many) => {
    const target = targetOf(blueprint.resources, many);
    const isSelf = target === resource;
    if (isSelf ? bodies < 2 : !known.has(many)) return [];
    const numbers = isSelf ? [] : rowNumbers(blueprint.resources, target);
    const special: readonly RowNumber[] = [
      ...(isBoundToOwner(resource, target) ? ([BOBS] as const) : []),
      ...(target.hasSoftDelete ? ([GONE] as const) : []),
    ];
    // The first of the users is the caller.
    const isFree = !target.isAccounts && !referred.has(target.table);
    return [
      {
        many,
        target,
        isSelf,
        ids: numbers.map((number) => rowId(blueprint, number)),
        unreachable: isSelf ? [] : special.map((number) => rowId(blueprint, number)),
        isDeletable: isFree && target.operations.includes("delete"),
      },
    ];
  });
}

/** What is sent along with links; null where items refer to nothing. */
export function writtenReference(resource: Resource): WrittenReference | null {
  const [reference] = writableFields(resource).filter(isReference);
  if (reference === undefined) return null;
  return { json: reference.json, isChangeable: needsOf(resource).update && !reference.isImmutable };
}

export function linkCosts(blueprint: Blueprint, resource: Resource): LinkCosts {
  const relations = resource.manyRelations.length;
  const account = hasAccounts(blueprint) ? 1 : 0;
  return {
    hasAccount: account > 0,
    create: account + LOCK + exampleReferences(blueprint, resource).length + 1,
    read: account + 1 + relations,
    nothing: account + LOCK + relations,
    change: account + LOCK + relations + 2,
  };
}

/** Whether some operation besides creating has costs. */
export function isLinkCostAsked(resource: Resource): boolean {
  const { list, get, update } = needsOf(resource);
  return list || get || update;
}
