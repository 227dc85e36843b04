import type { Blueprint, ColumnRef, Field, Index, ManyRelation, Resource } from "../blueprint/blueprint.js";
import { pairFields, pairRelations, pairResources, twins, type Pair } from "./pair-up.js";

/** A resource as an older blueprint has it, and the same with the names that things have today. */
export interface Carried {
  readonly before: Resource;
  readonly now: Resource;
}

/**
 * Every resource of `previous`, and what it is called in `next`, under its own name or because another says that it was called so
 * (`renamedFrom`). In `now`, only names differ from `before`: of tables, columns, indexes and foreign keys that are still there, in the
 * same order. What is gone keeps its names.
 */
export function carryNames(previous: Blueprint, next: Blueprint): readonly Carried[] {
  const { kept } = pairResources({ before: previous, after: next });
  const tables = new Map(kept.map(({ before, after }) => [before.table, after.table]));
  const pairs = new Map(kept.map((pair) => [pair.before, pair]));
  return previous.resources.map((before) => {
    const pair = pairs.get(before);
    return { before, now: carried(pair ?? { before, after: before }, tables) };
  });
}

/** The tables of before by the names of today. */
type Tables = ReadonlyMap<string, string>;

function carried(pair: Pair<Resource>, tables: Tables): Resource {
  const { before, after } = pair;
  const [twinOf, relationOf] = [twins(pairFields(pair)), twins(pairRelations(pair))];
  const fields = new Map(
    before.fields.map((field) => [field.column, carriedField(field, twinOf.get(field), tables)]),
  );
  const carriedRef = (ref: ColumnRef): ColumnRef => {
    const field = fields.get(ref.column);
    return ref.kind === "system" || field === undefined ? ref : { ...ref, field, column: field.column };
  };
  return {
    ...before,
    table: after.table,
    fields: [...fields.values()],
    manyRelations: before.manyRelations.map((relation) =>
      carriedMany(relation, relationOf.get(relation), tables),
    ),
    indexes: before.indexes.map((index) => carriedIndex(index, index.columns.map(carriedRef), after)),
  };
}

function carriedField(field: Field, twin: Field | undefined, tables: Tables): Field {
  const column = twin?.column ?? field.column;
  if (field.type.kind !== "ref") return { ...field, column };
  const to = tables.get(field.type.to) ?? field.type.to;
  const isSame = twin?.type.kind === "ref" && twin.type.to === to;
  const constraint = isSame ? twin.type.constraint : field.type.constraint;
  return { ...field, column, type: { ...field.type, to, constraint } };
}

function carriedMany(relation: ManyRelation, twin: ManyRelation | undefined, tables: Tables): ManyRelation {
  const to = tables.get(relation.to) ?? relation.to;
  if (twin?.to !== to) return { ...relation, to };
  const { table, ownColumn, otherColumn, ownConstraint, otherConstraint, indexName } = twin;
  return { ...relation, to, table, ownColumn, otherColumn, ownConstraint, otherConstraint, indexName };
}

/** The index over these columns, with the name that today's has, if there is one. */
function carriedIndex(index: Index, columns: readonly ColumnRef[], after: Resource): Index {
  const path = pathOf(columns);
  const twin = after.indexes.find(
    (other) => other.isUnique === index.isUnique && pathOf(other.columns) === path,
  );
  return { ...index, columns, name: twin?.name ?? index.name };
}

function pathOf(columns: readonly ColumnRef[]): string {
  return columns.map(({ column }) => column).join();
}
