import type { Index, ManyRelation, Resource } from "../../blueprint/blueprint.js";
import type { Carried } from "../../evolution/carry-names.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonImports } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import { checkRules } from "./check-rules.js";
import type { MigrationHistory } from "./migration-history.js";
import { createIndexArguments, primaryKeyName, revisionOf, type Migration } from "./migration-view.js";

/** A name of before and that of today; equal where nothing was renamed. */
interface Renamed {
  readonly before: string;
  readonly now: string;
}

/** What is renamed in one table, and the table itself. */
interface TableChange extends Renamed {
  readonly columns: readonly Renamed[];
  readonly indexes: readonly { readonly before: Index; readonly now: Index }[];
  /** Only their names change. */
  readonly constraints: readonly Renamed[];
}

/** The migration that gives tables, and what is in them, the names of today; null where all have them already. */
export function renameMigration(carried: readonly Carried[], history: MigrationHistory): Migration | null {
  const changes = carried.flatMap((pair) => [resourceChange(pair), ...linkChanges(pair)]);
  const up = changes.flatMap(operations);
  if (up.length === 0) return null;
  const down = changes.map(reversed).flatMap(operations);
  const renamed = changes.filter((change) => operations(change).length > 0);
  const tables = renamed.map(({ now }) => now);
  const uses = (helper: string): boolean => up.some(({ text }) => text.startsWith(`${helper}(`));
  const helpers = { index: uses("rename_index"), constraint: uses("rename_constraint") };
  const revision = revisionOf([history.head ?? "", ...up.map(({ text }) => text)]);
  return {
    revision,
    fileName: `${String(history.count + 1).padStart(4, "0")}_rename_in_${tables[0] ?? ""}`,
    view: {
      title: `rename in ${tables.length > 3 ? `${String(tables.length)} tables` : tables.join(", ")}`,
      revision,
      downRevision: history.head === null ? code`None` : pythonString(history.head),
      up,
      down,
      helpers,
      imports: pythonImports([
        "collections.abc:Sequence",
        "alembic:op",
        ...(up.some(({ text }) => text.includes("sa.")) ? ["sqlalchemy as sa"] : []),
        ...(helpers.index ? ["typing:Any"] : []),
      ]),
    },
  };
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
  return [primaryKeyName(resource.table), ...checkRules(resource).map(({ name }) => name), ...keys];
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
      names(({ table }) => primaryKeyName(table)),
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

/** The table first: everything else is said of it under its name of today. */
function operations({ before, now, columns, indexes, constraints }: TableChange): Code[] {
  const table = pythonString(now);
  const quoted = ({ before, now }: Renamed): Code => code`${pythonString(before)}, ${pythonString(now)}`;
  return [
    ...(before === now ? [] : [code`op.rename_table(${pythonString(before)}, ${table})`]),
    ...columns
      .filter(isRenamed)
      .map(
        (column) =>
          code`op.alter_column(${table}, ${pythonString(column.before)}, new_column_name=${pythonString(column.now)})`,
      ),
    ...indexes
      .filter((index) => index.before.name !== index.now.name)
      .map(
        (index) =>
          code`rename_index(${joinCode([pythonString(index.before.name), ...createIndexArguments({ table: now, isAccounts: false }, index.now)], ", ")})`,
      ),
    ...constraints.filter(isRenamed).map((name) => code`rename_constraint(${table}, ${quoted(name)})`),
  ];
}

function isRenamed({ before, now }: Renamed): boolean {
  return before !== now;
}

function reversed({ before, now, columns, indexes, constraints }: TableChange): TableChange {
  const turned = (name: Renamed): Renamed => ({ before: name.now, now: name.before });
  return {
    before: now,
    now: before,
    columns: columns.map(turned),
    indexes: indexes.map((index) => ({ before: index.now, now: index.before })),
    constraints: constraints.map(turned),
  };
}
