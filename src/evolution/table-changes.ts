import type { Index, ManyRelation, Resource } from "../blueprint/blueprint.js";
import { checkRules } from "../blueprint/check-rules.js";
import { keyName } from "../blueprint/table-names.js";
import type { Carried } from "./carry-names.js";

/** A name of before and that of today; equal where nothing was renamed. */
export interface Renamed {
  readonly before: string;
  readonly now: string;
}

/** What is renamed in one table, and the table itself. */
export interface TableChange extends Renamed {
  readonly columns: readonly Renamed[];
  readonly indexes: readonly { readonly before: Index; readonly now: Index }[];
  /** Only their names change. */
  readonly constraints: readonly Renamed[];
}

/** Of every table that is still there, those of links too; most change nothing. */
export function tableChanges(carried: readonly Carried[]): readonly TableChange[] {
  return carried.flatMap((pair) => [resourceChange(pair), ...linkChanges(pair)]);
}

/** What takes a change back. */
export function reversed({ before, now, columns, indexes, constraints }: TableChange): TableChange {
  const turned = (name: Renamed): Renamed => ({ before: name.now, now: name.before });
  return {
    before: now,
    now: before,
    columns: columns.map(turned),
    indexes: indexes.map((index) => ({ before: index.now, now: index.before })),
    constraints: constraints.map(turned),
  };
}

export function isRenamed({ before, now }: Renamed): boolean {
  return before !== now;
}

function resourceChange({ before, now }: Carried): TableChange {
  return {
    before: before.table,
    now: now.table,
    columns: paired(before.fields, now.fields, ({ column }) => column),
    indexes: before.indexes.flatMap((index, at) => {
      const twin = now.indexes[at];
      return twin === undefined ? [] : [{ before: index, now: twin }];
    }),
    constraints: paired(constraintsOf(before), constraintsOf(now), (name) => name),
  };
}

function constraintsOf(resource: Resource): string[] {
  const keys = resource.fields.flatMap(({ type }) => (type.kind === "ref" ? [type.constraint] : []));
  return [keyName(resource.table), ...checkRules(resource).map(({ name }) => name), ...keys];
}

function linkChanges({ before, now }: Carried): TableChange[] {
  return before.manyRelations.flatMap((relation, at) => {
    const twin = now.manyRelations[at];
    return twin === undefined ? [] : [linkChange(relation, twin)];
  });
}

function linkChange(before: ManyRelation, now: ManyRelation): TableChange {
  const names = (pick: (relation: ManyRelation) => string): Renamed => ({
    before: pick(before),
    now: pick(now),
  });
  return {
    ...names(({ table }) => table),
    columns: [names(({ ownColumn }) => ownColumn), names(({ otherColumn }) => otherColumn)],
    indexes: [{ before: linkIndex(before), now: linkIndex(now) }],
    constraints: [
      names(({ table }) => keyName(table)),
      names(({ ownConstraint }) => ownConstraint),
      names(({ otherConstraint }) => otherConstraint),
    ],
  };
}

function linkIndex({ indexName, otherColumn, ownColumn }: ManyRelation): Index {
  const column = (name: string) =>
    ({ kind: "system", name: "id", column: name, json: name, isNullable: false }) as const;
  return {
    name: indexName,
    columns: [column(otherColumn), column(ownColumn)],
    isUnique: false,
    onlyLive: false,
  };
}

function paired<T>(before: readonly T[], now: readonly T[], nameOf: (item: T) => string): Renamed[] {
  return before.flatMap((item, at) => {
    const twin = now[at];
    return twin === undefined ? [] : [{ before: nameOf(item), now: nameOf(twin) }];
  });
}
