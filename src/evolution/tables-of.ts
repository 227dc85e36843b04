import { ACCOUNTS_TABLE, SESSIONS_TABLE } from "../blueprint/account-resource.js";
import type { Blueprint, Index, Resource } from "../blueprint/blueprint.js";
import { checkRules } from "../blueprint/check-rules.js";
import { foreignKeyName } from "../blueprint/rule-name.js";
import { keyName } from "../blueprint/table-names.js";
import { hasAccounts, isAddressRule, ownerKeyName } from "../contract/accounts.js";
import { linkTables, type LinkTable } from "../contract/link-tables.js";
import { referencesOf } from "../contract/references.js";
import { codePoints, columnTypeOf, idType } from "./column-type.js";
import type { ColumnType, ForeignKey, Table, TableColumn, TableIndex } from "./table.js";

const MOMENT: ColumnType = { kind: "moment" };

/** Every table of a backend: those of its resources in their order, that of sessions, those of links. */
export function tablesOf(blueprint: Blueprint): readonly Table[] {
  return [
    ...blueprint.resources.map((resource) => resourceTable(blueprint, resource)),
    ...(hasAccounts(blueprint) ? [sessionsTable(blueprint)] : []),
    ...linkTables(blueprint).map((link) => linksTable(blueprint, link)),
  ];
}

/** The table of a resource. */
export function resourceTable(blueprint: Blueprint, resource: Resource): Table {
  const { table } = resource;
  return {
    name: table,
    columns: columnsOf(blueprint, resource),
    primaryKey: { name: keyName(table), columns: ["id"] },
    foreignKeys: [...ownerKey(blueprint, resource), ...referencesOf(resource).map(referenceKey)],
    checks: checkRules(resource).map(({ field, values, name }) => ({ name, column: field.column, values })),
    indexes: resource.indexes.map((index) => indexOf(resource, index)),
  };
}

/** The refresh tokens that were given out. */
export function sessionsTable(blueprint: Blueprint): Table {
  const key = { table: SESSIONS_TABLE, column: "user_id", to: ACCOUNTS_TABLE };
  return {
    name: SESSIONS_TABLE,
    columns: [
      column("digest", { kind: "string", length: 64 }),
      column("user_id", ownerType(blueprint)),
      column("family", { kind: "uuid" }),
      column("expires_at", MOMENT),
      column("used_at", MOMENT, true),
    ],
    primaryKey: { name: keyName(SESSIONS_TABLE), columns: ["digest"] },
    foreignKeys: [toOwner(foreignKeyName(key, new Set()))],
    checks: [],
    indexes: [plainIndex(`ix_${SESSIONS_TABLE}_user_id`, ["user_id"])],
  };
}

/** A table of links. */
export function linksTable({ database }: Blueprint, { resource, many }: LinkTable): Table {
  const { table, ownColumn, otherColumn, ownConstraint, otherConstraint, indexName } = many;
  const end = (name: string, from: string, to: string): ForeignKey => {
    return { name, column: from, to, onDelete: "cascade" };
  };
  return {
    name: table,
    columns: [ownColumn, otherColumn].map((name) => column(name, idType(database.ids))),
    primaryKey: { name: keyName(table), columns: [ownColumn, otherColumn] },
    foreignKeys: [end(ownConstraint, ownColumn, resource.table), end(otherConstraint, otherColumn, many.to)],
    checks: [],
    indexes: [plainIndex(indexName, [otherColumn, ownColumn])],
  };
}

function columnsOf(blueprint: Blueprint, resource: Resource): readonly TableColumn[] {
  const { ids } = blueprint.database;
  return [
    { ...column("id", idType(ids)), isIdentity: ids === "int" },
    ...(resource.isOwned ? [column("user_id", ownerType(blueprint))] : []),
    ...resource.fields.map((field) => column(field.column, columnTypeOf(field.type), field.isOptional)),
    column("created_at", MOMENT),
    column("updated_at", MOMENT),
    ...(resource.hasSoftDelete ? [column("deleted_at", MOMENT, true)] : []),
  ];
}

function column(name: string, type: ColumnType, isNullable = false): TableColumn {
  return { name, type, isNullable, isIdentity: false };
}

/** Text of the token, or the id of an account. */
function ownerType(blueprint: Blueprint): ColumnType {
  return hasAccounts(blueprint) ? idType(blueprint.database.ids) : codePoints(255);
}

function ownerKey(blueprint: Blueprint, resource: Resource): ForeignKey[] {
  const name = ownerKeyName(blueprint, resource);
  return name === null ? [] : [toOwner(name)];
}

function toOwner(name: string): ForeignKey {
  return { name, column: "user_id", to: ACCOUNTS_TABLE, onDelete: "cascade" };
}

function referenceKey({ column: from, type }: ReturnType<typeof referencesOf>[number]): ForeignKey {
  return { name: type.constraint, column: from, to: type.to, onDelete: type.onDelete };
}

function indexOf(resource: Resource, index: Index): TableIndex {
  const { name, columns, isUnique, onlyLive } = index;
  const ignoresCase = isAddressRule(resource, index);
  return { name, columns: columns.map((ref) => ref.column), isUnique, onlyLive, ignoresCase };
}

function plainIndex(name: string, columns: readonly string[]): TableIndex {
  return { name, columns, isUnique: false, onlyLive: false, ignoresCase: false };
}
