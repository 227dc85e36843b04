import type { Blueprint, Field, ManyRelation, Operation, Resource } from "../../blueprint/blueprint.js";
import { withAccountOperations } from "../../contract/accounts.js";
import { isIncluded } from "../../contract/includes.js";
import { pairUp, type Pair, type Pairing } from "./pair-up.js";

/** A resource in both backends, and what a client of both can do with it. */
export interface ResourcePair extends Pair<Resource> {
  readonly blueprints: Pair<Blueprint>;
  /** What both do with it; what `/auth` does with accounts too. */
  readonly shared: readonly Operation[];
  /** Its items are sent by both. */
  readonly isSent: boolean;
  readonly fields: Pairing<Field>;
  readonly relations: Pairing<ManyRelation>;
  /** What tables of before are called today. */
  readonly tables: ReadonlyMap<string, string>;
}

/** Tables are a resource's names for itself: unlike addresses, nothing but a new name changes them. */
export function pairResources(blueprints: Pair<Blueprint>): Pairing<Resource> {
  return pairUp(blueprints.before.resources, blueprints.after.resources, {
    nameOf: ({ table }) => table,
    formerOf: ({ renamedFrom }) => renamedFrom,
  });
}

/** All that the judges of a resource look at. `tables` are those of before by the names of today. */
export function resourcePair(
  blueprints: Pair<Blueprint>,
  { before, after }: Pair<Resource>,
  tables: ReadonlyMap<string, string>,
): ResourcePair {
  const shared = operationsOf(before).filter((name) => operationsOf(after).includes(name));
  const sending = shared.some((name) => name !== "delete");
  return {
    before,
    after,
    blueprints,
    shared,
    isSent: sending || (isIncluded(blueprints.before, before) && isIncluded(blueprints.after, after)),
    fields: pairUp(before.fields, after.fields, {
      nameOf: ({ column }) => column,
      formerOf: ({ renamedFrom }) => renamedFrom,
    }),
    relations: pairUp(before.manyRelations, after.manyRelations, {
      nameOf: ({ relation }) => relation.name.snake,
      formerOf: ({ renamedFrom }) => renamedFrom,
    }),
    tables,
  };
}

function operationsOf(resource: Resource): readonly Operation[] {
  return withAccountOperations(resource).operations;
}

/** Whether both have one of these operations. */
export function doesBoth({ shared }: ResourcePair, ...names: readonly Operation[]): boolean {
  return names.some((name) => shared.includes(name));
}
