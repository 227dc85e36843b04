import type { Blueprint, Field, ManyRelation, Operation, Resource } from "../../blueprint/blueprint.js";
import { withAccountOperations } from "../../contract/accounts.js";
import { isIncluded } from "../../contract/includes.js";
import { pairFields, pairRelations, type Pair, type Pairing } from "../pair-up.js";

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
    fields: pairFields({ before, after }),
    relations: pairRelations({ before, after }),
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
