import type { Field } from "../../blueprint/blueprint.js";
import { changesAt, type ReportChange } from "./api-change.js";
import type { Pair } from "../pair-up.js";
import { doesBoth, type ResourcePair } from "./resource-pair.js";

/** How a client meets a field in one backend, as far as the other one does the same with the resource. */
export interface FieldUse {
  /** A body may carry it. */
  readonly isAccepted: boolean;
  /** Items come with it. */
  readonly isSent: boolean;
  /** A query parameter has its values. */
  readonly isFilter: boolean;
}

/** A field in both backends. */
export interface FieldPair extends Pair<Field> {
  readonly resource: ResourcePair;
  readonly use: Pair<FieldUse>;
  readonly change: ReportChange;
}

/** All that the judges of a field look at. */
export function fieldPair(resource: ResourcePair, { before, after }: Pair<Field>): FieldPair {
  const isFilter = {
    before: resource.before.filters.includes(before),
    after: resource.after.filters.includes(after),
  };
  const use = (field: Field, filter: boolean): FieldUse => ({
    ...useOf(resource, field),
    isFilter: filter && doesBoth(resource, "list"),
  });
  return {
    before,
    after,
    resource,
    use: { before: use(before, isFilter.before), after: use(after, isFilter.after) },
    change: changesAt({ resource: resource.before.table, route: null, field: before.json }),
  };
}

/** Filters aside: a field that only one of the backends has. */
export function useOf(pair: ResourcePair, field: Field): Omit<FieldUse, "isFilter"> {
  return {
    isAccepted: !field.isReadOnly && doesBoth(pair, "create", "replace", "update"),
    isSent: !field.isWriteOnly && pair.isSent,
  };
}
