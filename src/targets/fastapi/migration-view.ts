import { createHash } from "node:crypto";
import type { Blueprint, Index, Resource } from "../../blueprint/blueprint.js";
import type { Code } from "../../render/code.js";
import { code, joinCode } from "../../render/code.js";
import { pythonImports } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import { checkRules } from "./check-rules.js";
import { fieldViews } from "./field-view.js";
import { addedKey, createdKey, droppedKey, type ForeignKey } from "./foreign-keys.js";
import { linkTables, migratedLinks, type LinkTable } from "./link-views.js";
import { referencesOf } from "./references.js";
import { forwardReferences, tableOrder } from "./table-order.js";
import { migratedString } from "./types.js";

/** A migration as a file. */
export interface Migration {
  /** "0001_create_projects_and_tasks". */
  readonly fileName: string;
  /** What the migration after it follows. */
  readonly revision: string;
  readonly view: object;
}

const MAX_SLUG = 40;
const MOMENT = code`moment()`;
const OWNER = migratedString(255);

/** What a database does not have yet. */
export interface NewTables {
  readonly resources: readonly Resource[];
  readonly links: readonly LinkTable[];
}

/** The migration that creates `resources` and `links`, after the revision `head` as the `count + 1`th one. */
export function createTablesMigration(
  blueprint: Blueprint,
  { resources, links }: NewTables,
  history: { readonly head: string | null; readonly count: number },
): Migration {
  const order = tableOrder(resources);
  const forward = order.flatMap((resource) => forwardKeys(order, resource));
  const tables = [
    ...order.map((resource) => tableView(blueprint, resource, forward)),
    ...links.map((link) => migratedLinks(blueprint, link)),
  ];
  const linkNames = links.map(({ many }) => many.table);
  const names = [...resources.map(({ table }) => table), ...linkNames];
  const slug = migrationSlug(names);
  const uses = usedHelpers(resources);
  const revision = revisionOf([history.head ?? "", ...names]);
  return {
    fileName: `${String(history.count + 1).padStart(4, "0")}_${slug}`,
    revision,
    view: {
      title: `create ${names.length > 3 ? `${String(names.length)} tables` : names.join(", ")}`,
      revision,
      downRevision: history.head === null ? code`None` : pythonString(history.head),
      tables,
      forward: forward.map((key) => ({ add: addedKey(key), drop: droppedKey(key) })),
      dropped: [...order.map(({ table }) => table), ...linkNames].reverse(),
      uses,
      imports: pythonImports([
        "collections.abc:Sequence",
        "alembic:op",
        "sqlalchemy as sa",
        ...helperImports(uses),
      ]),
    },
  };
}

/** Of every table, by its name: equal for two blueprints exactly when no migration lies between them. */
export function tableFingerprints(blueprint: Blueprint): ReadonlyMap<string, string> {
  const resources = blueprint.resources.map((resource): [string, object] => [
    resource.table,
    tableView(blueprint, resource),
  ]);
  const links = linkTables(blueprint).map((link): [string, object] => [
    link.many.table,
    migratedLinks(blueprint, link),
  ]);
  return new Map([...resources, ...links].map(([table, view]) => [table, JSON.stringify(view)]));
}

type UsedHelpers = Readonly<Record<"text" | "moment" | "time" | "json" | "decimal", boolean>>;

/** Which of the template's functions for column types the tables call. */
function usedHelpers(resources: readonly Resource[]): UsedHelpers {
  const types = resources.flatMap((resource) => columnTypes(resource).map(({ text }) => text));
  const isUsed = (name: string): boolean => types.some((type) => type.startsWith(`${name}(`));
  return {
    text: isUsed("text"),
    moment: isUsed("moment"),
    time: isUsed("time"),
    json: isUsed("json"),
    decimal: isUsed("decimal"),
  };
}

function columnTypes(resource: Resource): readonly Code[] {
  const owner = resource.isOwned ? [OWNER] : [];
  return [MOMENT, ...owner, ...fieldViews(resource).map(({ migration }) => migration)];
}

function helperImports({ text, moment, time, json, decimal }: UsedHelpers): string[] {
  const usesHelpers = text || moment || time || json || decimal;
  const usesDialect = moment || time || json;
  return [...(usesHelpers ? ["typing:Any"] : []), ...(usesDialect ? ["sqlalchemy.dialects:postgresql"] : [])];
}

function migrationSlug(names: readonly string[]): string {
  const all = `create_${names.join("_")}`;
  return all.length <= MAX_SLUG ? all : `create_${names[0] ?? ""}_and_${String(names.length - 1)}_more`;
}

/** Known before it is written, and different on two branches that each add something else. */
export function revisionOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
}

function forwardKeys(order: readonly Resource[], resource: Resource): readonly ForeignKey[] {
  return [...forwardReferences(order, resource)].map((field) => ({ resource, field, isForward: true }));
}

/** `forward`: the references that cannot be made with their table. */
function tableView(blueprint: Blueprint, resource: Resource, forward: readonly ForeignKey[] = []): object {
  const foreignKeys = referencesOf(resource).map((field) => {
    const isForward = forward.some((key) => key.field === field);
    return createdKey({ resource, field, isForward });
  });
  return {
    table: resource.table,
    items: [...columns(blueprint, resource), ...constraints(resource), ...foreignKeys],
    indexes: resource.indexes.map((index) => createIndex(resource, index)),
  };
}

function columns(blueprint: Blueprint, resource: Resource): Code[] {
  const owner = resource.isOwned ? [column("user_id", OWNER, false)] : [];
  const fields = fieldViews(resource).map(({ field, migration }) =>
    column(field.column, migration, field.isOptional),
  );
  const deleted = resource.hasSoftDelete ? [column("deleted_at", MOMENT, true)] : [];
  return [
    idColumn(blueprint),
    ...owner,
    ...fields,
    column("created_at", MOMENT, false),
    column("updated_at", MOMENT, false),
    ...deleted,
  ];
}

function idColumn({ database }: Blueprint): Code {
  if (database.ids === "uuid") return column("id", code`sa.Uuid()`, false);
  const type = code`sa.BigInteger().with_variant(sa.Integer(), "sqlite")`;
  return code`sa.Column("id", ${type}, sa.Identity(), nullable=False)`;
}

function column(name: string, type: Code, isNullable: boolean): Code {
  return code`sa.Column(${pythonString(name)}, ${type}, nullable=${isNullable ? "True" : "False"})`;
}

function constraints(resource: Resource): Code[] {
  const key = code`sa.PrimaryKeyConstraint("id", name=op.f(${pythonString(primaryKeyName(resource.table))}))`;
  const checks = checkRules(resource).map(({ field, values, name }) => {
    return code`sa.CheckConstraint(sa.column(${pythonString(field.column)}).in_(${values}), name=op.f(${pythonString(name)}))`;
  });
  return [key, ...checks];
}

export function primaryKeyName(table: string): string {
  return `pk_${table}`;
}

function createIndex({ table }: Resource, index: Index): Code {
  return code`op.create_index(${joinCode(createIndexArguments(table, index), ", ")})`;
}

/** What Alembic's `create_index` is told: name, table, columns, and what else there is to say. */
export function createIndexArguments(
  table: string,
  { name, columns: refs, isUnique, onlyLive }: Index,
): Code[] {
  const names = joinCode(
    refs.map((ref) => pythonString(ref.column)),
    ", ",
  );
  const live = code`sa.text("deleted_at IS NULL")`;
  return [
    pythonString(name),
    pythonString(table),
    code`[${names}]`,
    ...(isUnique ? [code`unique=True`] : []),
    ...(onlyLive ? [code`postgresql_where=${live}`, code`sqlite_where=${live}`] : []),
  ];
}
