import type { Blueprint, ColumnRef, Resource } from "../../blueprint/blueprint.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsOf, type Needs } from "../../contract/operations.js";
import { isOwnOnly, ownerColumn } from "../../contract/row-range.js";
import { Code, code, imported, importsOf, joinCode } from "../../render/code.js";
import { tsImports } from "../../render/ts-imports.js";
import { tsKey, tsProperty, tsString } from "../../render/ts-literal.js";
import { isSent, type FieldView } from "./field-view.js";
import { idTypes, ownerTypes } from "./id-types.js";
import {
  ALL_ROWS,
  drizzle,
  hasEither,
  ownerOf,
  rowsOfResource,
  type ResourceRows,
  type RowsView,
} from "./rows-view.js";
import { inheritedKeys, keptColumns } from "./kept-columns.js";
import { oneStatement } from "./one-statement.js";
import { relationQueries } from "./repository-relations.js";
import { changedRows, ownedByPlaceholder, rowQueries, type RowQueries } from "./row-queries.js";
import { resourceSymbols } from "./symbols.js";
import { momentType } from "./value-types.js";

/** What `repository.ts` shows: the queries of one resource. */
export function repositoryView(
  blueprint: Blueprint,
  resource: Resource,
  fields: readonly FieldView[],
): object {
  const has = needsOf(resource);
  const id = idTypes(blueprint);
  const rows = rowsOfResource(blueprint, resource);
  const relations = relationQueries(blueprint, resource);
  const list = has.list ? listView(blueprint, resource, fields) : null;
  const where = rowQueries(blueprint, resource, rows);
  const owner = rows.list.either ? listOwner(blueprint, resource) : null;
  const isPrepared = where.modification !== null;
  const changed = changeView(blueprint, resource, { rows, isPrepared });
  const either = hasEither(resource, rows) ? eitherView(blueprint, resource) : null;
  return {
    ...resourceSymbols(resource),
    has,
    summary: summary(resource),
    tableName: resource.table,
    columns: columnKeys(blueprint, resource, fields).map((key) => columnLine(resource, key)),
    rows,
    where,
    list: list === null ? null : { ...list, filters: [...list.filters, ...relations.filters], owner },
    either,
    changed,
    ...relations.view,
    idType: id.type,
    hasSoftDelete: resource.hasSoftDelete,
    deleted: deletedColumns(blueprint, resource),
    imports: tsImports([
      ...fixedImports(resource, isPrepared),
      ...usedImports(has, rows),
      ...relations.imports,
      ...importsOf([
        ...used(has, where),
        ...(has.change ? [changed.values, changed.kept, changed.type] : []),
        ...(list?.used ?? []),
        ...(has.list && owner !== null ? [owner.all, owner.own] : []),
        ...(either === null ? [] : [either.condition]),
      ]),
      ...(either === null
        ? []
        : ["drizzle-orm:type SQL", "../core/rows.js:ALL_ROWS", "../core/rows.js:type AllRows"]),
    ]),
  };
}

const CHANGES = new Code("Changes", ["../db/prepared.js:type Changes"]);

interface ChangeView {
  readonly isOneStatement: boolean;
  /** Whose rows it is about. */
  readonly rows: RowsView;
  /** `Changes<typeof tasks>`; where they are not prepared, `PgUpdateSetSource<typeof tasks>` without what is kept. */
  readonly type: Code;
  /** `constructor: users.constructor`; null where no field is called like what every object has. */
  readonly kept: Code | null;
  /** `...changes, updated_at: nextMoment(tasks.updated_at)`; placeholders for the changes where they are prepared. */
  readonly values: Code;
}

function changeView(
  blueprint: Blueprint,
  resource: Resource,
  { rows, isPrepared }: { readonly rows: ResourceRows; readonly isPrepared: boolean },
): ChangeView {
  const { table } = resourceSymbols(resource);
  const kept = keptColumns(resource, table);
  const key = jsonKey(blueprint.api, "updated_at");
  const moment = code`${imported("../db/base.js", "nextMoment")}(${table}${tsProperty(key)})`;
  const changes = kept.length === 0 ? code`...changes` : code`...kept, ...changes`;
  const placeholders = code`...${imported("../db/prepared.js", "changesFor")}(${table}, changes)`;
  return {
    isOneStatement: oneStatement(resource).changeIsOne,
    rows: changedRows(resource, rows),
    type: isPrepared ? code`${CHANGES}<typeof ${table}>` : changesType(resource),
    kept: kept.length === 0 ? null : joinCode(kept, ", "),
    values: code`${isPrepared ? placeholders : changes}, ${tsKey(key)}: ${moment}`,
  };
}

function changesType(resource: Resource): Code {
  const all = code`PgUpdateSetSource<typeof ${resourceSymbols(resource).table}>`;
  const kept = inheritedKeys(resource).map(tsString);
  return kept.length === 0 ? all : code`Omit<${all}, ${joinCode(kept, " | ")}>`;
}

/** What marks a row as deleted. */
function deletedColumns({ api }: Blueprint, resource: Resource): Code {
  const { table } = resourceSymbols(resource);
  const mark = code`${tsKey(jsonKey(api, "deleted_at"))}: utcNow()`;
  return joinCode([mark, ...keptColumns(resource, table)], ", ");
}

/** What the signatures of the operations name. */
function usedImports(has: Needs, rows: ResourceRows): readonly string[] {
  return importsOf([
    ...(has.list ? [rows.list.parameter] : []),
    ...(has.get ? [rows.get.parameter] : []),
    ...(has.lock ? [rows.lock.parameter] : []),
  ]);
}

function fixedImports(resource: Resource, isPrepared: boolean): readonly string[] {
  const has = needsOf(resource);
  const { table, schema } = resourceSymbols(resource);
  const imports: Readonly<Record<string, boolean>> = {
    "drizzle-orm:count": has.list,
    "drizzle-orm/pg-core:type PgUpdateSetSource": has.change && !isPrepared,
    "../core/listing.js:Listing": has.list,
    "../core/listing.js:type Page": has.list,
    "../db/base.js:utcNow": has.delete && resource.hasSoftDelete,
    "../db/database.js:type Db": true,
    "../db/one.js:one": has.create || (has.change && !oneStatement(resource).changeIsOne),
    "../db/prepared.js:placeholdersFor": has.create,
    "../db/prepared.js:preparedFor": has.create || isPrepared,
    [`./schema.js:type ${schema}Query`]: has.list,
    [`./schema.js:type ${schema}Read`]: true,
    [`./table.js:${table}`]: true,
  };
  return Object.keys(imports).filter((name) => imports[name]);
}

function used(has: Needs, where: RowQueries): readonly (Code | null)[] {
  return [
    ...where.prepared,
    ...(has.list ? [where.list] : []),
    ...(has.get ? [where.get, where.find] : []),
    ...(has.lock ? [where.lock] : []),
    ...(has.change ? [where.modification?.where ?? where.update] : []),
    ...(has.delete ? [where.delete] : []),
  ];
}

/** Where a list may be about one owner's rows or all. */
function listOwner(blueprint: Blueprint, resource: Resource): { readonly all: Code; readonly own: Code } {
  return { all: ALL_ROWS, own: ownedByPlaceholder(blueprint, resource) };
}

function eitherView(
  blueprint: Blueprint,
  resource: Resource,
): { readonly type: Code; readonly condition: Code } {
  return {
    type: ownerTypes(blueprint).type,
    condition: code`${drizzle("eq")}(${ownerOf(blueprint, resource)}, ownerId)`,
  };
}

interface ListView {
  readonly id: Code;
  readonly sorts: readonly Code[];
  readonly filters: readonly Code[];
  readonly search: Code;
  readonly used: readonly Code[];
}

function listView(blueprint: Blueprint, resource: Resource, fields: readonly FieldView[]): ListView {
  const { table } = resourceSymbols(resource);
  const column = (key: string): Code => code`${table}${tsProperty(key)}`;
  const id = code`{ column: ${table}.id, value: ${idTypes(blueprint).key} }`;
  const sorts = resource.sorts.map((ref) => sortLine(ref, column(ref.json), fields));
  const filters = resource.filters.map(({ json }) => code`${tsKey(json)}: ${column(json)},`);
  const search = joinCode(
    resource.search.map(({ json }) => column(json)),
    ", ",
  );
  return { id, sorts, filters, search, used: [id, ...sorts, ...filters] };
}

function sortLine(ref: ColumnRef, column: Code, fields: readonly FieldView[]): Code {
  const own = fields.find(({ field }) => ref.kind === "field" && field === ref.field)?.key;
  const value = own ?? momentType().key ?? code``;
  const isNullable = ref.isNullable ? code`, isNullable: true` : code``;
  return code`${tsKey(ref.json)}: { column: ${column}, value: ${value}${isNullable} },`;
}

function summary(resource: Resource): string {
  const isOwn = ownerColumn(resource) !== null && isOwnOnly(resource);
  const whose = isOwn ? " Each carries the owner's id: a caller reaches no row but their own." : "";
  return `The queries of ${resource.name.plural.words}.${whose}`;
}

/** The words of a name as code of ours: they are made of letters and digits only. */
export function words(text: string): Code {
  return new Code(text.replace(/[^a-z0-9 ]/g, ""));
}

/** What is sent: rows are read without the rest. */
function columnKeys({ api }: Blueprint, resource: Resource, fields: readonly FieldView[]): readonly string[] {
  return [
    "id",
    ...(resource.isOwned ? [jsonKey(api, "user_id")] : []),
    ...fields.filter(isSent).map(({ json }) => json),
    jsonKey(api, "created_at"),
    jsonKey(api, "updated_at"),
  ];
}

function columnLine(resource: Resource, key: string): Code {
  return code`${tsKey(key)}: ${resourceSymbols(resource).table}${tsProperty(key)},`;
}
