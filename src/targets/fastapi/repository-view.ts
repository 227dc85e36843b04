import type { Blueprint, ColumnRef, Resource } from "../../blueprint/blueprint.js";
import { Code, code, importsOf } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { deletionOf, type DeletionNeeds } from "../../contract/deletion.js";
import { isSent, type FieldView } from "./field-view.js";
import { needsOf } from "../../contract/operations.js";
import { importBlock } from "./import-block.js";
import { referenceEntries } from "./references-view.js";
import { relationQueries } from "./repository-relations.js";
import { repositoryRows, tuple } from "./repository-rows.js";
import { isOwnOnly, ownerColumn } from "../../contract/row-range.js";
import { hasEither, rowsOfResource } from "./rows-view.js";
import { idTypes, resourceSymbols, tableColumn } from "./symbols.js";

/** What `repository.py` shows: the queries of one resource. */
export function repositoryView(
  blueprint: Blueprint,
  resource: Resource,
  fields: readonly FieldView[],
): object {
  const symbols = resourceSymbols(resource);
  const has = needsOf(resource);
  const id = idTypes(blueprint);
  const sorts = has.list ? resource.sorts.map((ref) => sortEntry(ref, fields)) : [];
  const rows = rowsOfResource(blueprint, resource);
  const relations = relationQueries(blueprint, resource, rows);
  const own = repositoryRows(resource, symbols, rows);
  const references = has.create || has.change ? referenceEntries(blueprint, resource) : [];
  const deletion = deletionOf(blueprint.resources, resource);
  return {
    ...symbols,
    has,
    deletion,
    hasSoftDelete: resource.hasSoftDelete,
    summary: summary(resource),
    tableName: resource.table,
    columns: columnNames(resource, fields).map(readColumn),
    rows,
    ...own,
    links: relations.links,
    ...relations.view,
    search: tuple(resource.search.map((field) => tableColumn(attributeIn(fields, field.column)))),
    sorts,
    filters: [
      ...resource.filters.map((field) => filterEntry(attributeIn(fields, field.column))),
      ...relations.filters,
    ],
    references: references.length > 0 ? tuple(references) : null,
    idType: id.value,
    idQuery: id.path,
    imports: importBlock(
      importsOf([
        ...sorts,
        ...references,
        ...(has.list ? [id.path] : []),
        ...(has.one ? [id.value] : []),
        ...relations.parameters,
        ...relations.links,
      ]),
      {
        ...fixedImports(resource, rows),
        ...relations.imports,
        ...deletionImports(deletion),
        "sqlalchemy:bindparam": has.one || own.ownerColumn !== null,
      },
    ),
  };
}

/** What the queries of the operations need. */
function fixedImports(
  resource: Resource,
  rows: ReturnType<typeof rowsOfResource>,
): Readonly<Record<string, boolean>> {
  const has = needsOf(resource);
  const { module, table, schema } = resourceSymbols(resource);
  return {
    "dataclasses:replace": has.list && rows.list.either,
    "app.core.rows:ALL_ROWS": hasEither(has, rows),
    "pydantic:TypeAdapter": has.list,
    "sqlalchemy:delete": has.delete && !resource.hasSoftDelete,
    "sqlalchemy:insert": has.create,
    "sqlalchemy:select": has.one,
    "sqlalchemy:update": has.change || (has.delete && resource.hasSoftDelete),
    "sqlalchemy.ext.asyncio:AsyncSession": has.write,
    "app.core.listing:Listing": has.list,
    "app.core.listing:Page": has.list,
    "app.core.listing:SortKey": has.list,
    "app.db.base:utc_now": has.delete && resource.hasSoftDelete,
    "app.db.session:Reader": has.read,
    [`app.${module}.models:${table}`]: true,
    [`app.${module}.schemas:${schema}Query`]: has.list,
  };
}

function deletionImports({ soft, purge }: DeletionNeeds): Readonly<Record<string, boolean>> {
  return {
    "app.db.deletion:follow_soft_delete": soft,
    "app.db.deletion:make_way": purge,
  };
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

function columnNames(
  resource: Resource,
  fields: readonly FieldView[],
): { attribute: string; column: string }[] {
  const same = (name: string): { attribute: string; column: string } => ({ attribute: name, column: name });
  const sent = fields.filter(isSent);
  return [
    same("id"),
    ...(resource.isOwned ? [same("user_id")] : []),
    ...sent.map(({ attribute, field }) => ({ attribute, column: field.column })),
    same("created_at"),
    same("updated_at"),
  ];
}

/** A column under its attribute's name, which is what the models read. */
function readColumn({ attribute, column }: { attribute: string; column: string }): Code {
  const own = tableColumn(attribute);
  return attribute === column ? own : code`${own}.label(${pythonString(attribute)})`;
}

function attributeIn(fields: readonly FieldView[], column: string): string {
  return fields.find(({ field }) => field.column === column)?.attribute ?? column;
}

function sortEntry(ref: ColumnRef, fields: readonly FieldView[]): Code {
  const attribute = attributeIn(fields, ref.column);
  const query = fields.find(({ field }) => field.column === ref.column)?.query ?? MOMENT;
  const isNullable = ref.isNullable ? code`, nullable=True` : code``;
  return code`${pythonString(ref.json)}: SortKey(${tableColumn(attribute)}, TypeAdapter(${query})${isNullable})`;
}

function filterEntry(attribute: string): Code {
  return code`${pythonString(attribute)}: ${tableColumn(attribute)}`;
}

const MOMENT = new Code("values.DateTime", ["app.core:values"]);
