import { createHash } from "node:crypto";
import type { Blueprint, Index, Resource } from "../../blueprint/blueprint.js";
import { ACCOUNTS_TABLE, OWNER_TARGET, SESSIONS_TABLE } from "../../blueprint/account-resource.js";
import { checkRules } from "../../blueprint/check-rules.js";
import { foreignKeyName } from "../../blueprint/rule-name.js";
import { keyName } from "../../blueprint/table-names.js";
import type { Code } from "../../render/code.js";
import { code, joinCode } from "../../render/code.js";
import { pythonImports } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import { hasAccounts, isAddressRule, ownerKeyName } from "../../contract/accounts.js";
import { checkValues } from "./check-rules.js";
import { fieldViews } from "./field-view.js";
import { addedKey, createdKey, droppedKey, type ForeignKey } from "./foreign-keys.js";
import { linkTables } from "../../contract/link-tables.js";
import { createTitle, createFileName } from "../../contract/migration-names.js";
import type { NewTables } from "../../contract/new-tables.js";
import { migratedLinks } from "./link-views.js";
import { oncePer } from "../../contract/once-per.js";
import { referencesOf } from "../../contract/references.js";
import { forwardReferences, tableOrder } from "../../contract/table-order.js";
import type { TableView } from "./table-view.js";
import { migratedString } from "./types.js";

/** A migration as a file. */
export interface Migration {
  /** "0001_create_projects_and_tasks". */
  readonly fileName: string;
  /** What the migration after it follows. */
  readonly revision: string;
  readonly view: object;
}

const MOMENT = code`moment()`;

/** The migration that creates `resources` and `links`, after the revision `head` as the `count + 1`th one. */
export function createTablesMigration(
  blueprint: Blueprint,
  { resources, links }: NewTables,
  history: { readonly head: string | null; readonly count: number },
): Migration {
  const order = tableOrder(resources);
  const forward = order.flatMap((resource) => forwardKeys(order, resource));
  const sessions = resources.some(({ isAccounts }) => isAccounts) ? [sessionsTable(blueprint)] : [];
  const tables = [
    ...order.map((resource) => tableView(blueprint, resource, forward)),
    ...sessions,
    ...links.map((link) => migratedLinks(blueprint, link)),
  ];
  const names = [...resources.map(({ table }) => table), ...links.map(({ many }) => many.table)];
  const uses = usedHelpers(blueprint, resources);
  const revision = revisionOf([history.head ?? "", ...names]);
  return {
    fileName: createFileName(history.count + 1, names),
    revision,
    view: {
      title: createTitle(names),
      revision,
      downRevision: history.head === null ? code`None` : pythonString(history.head),
      tables,
      forward: forward.map((key) => ({ add: addedKey(key), drop: droppedKey(key) })),
      dropped: tables.map(({ table }) => table).reverse(),
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
export const tableFingerprints = oncePer((blueprint: Blueprint): ReadonlyMap<string, string> => {
  const resources = blueprint.resources.map((resource): [string, object] => [
    resource.table,
    tableView(blueprint, resource),
  ]);
  const links = linkTables(blueprint).map((link): [string, object] => [
    link.many.table,
    migratedLinks(blueprint, link),
  ]);
  return new Map([...resources, ...links].map(([table, view]) => [table, JSON.stringify(view)]));
});

type UsedHelpers = Readonly<Record<"text" | "moment" | "time" | "json" | "decimal", boolean>>;

/** Which of the template's functions for column types the tables call. */
function usedHelpers(blueprint: Blueprint, resources: readonly Resource[]): UsedHelpers {
  const types = resources.flatMap((resource) => columnTypes(blueprint, resource).map(({ text }) => text));
  const isUsed = (name: string): boolean => types.some((type) => type.startsWith(`${name}(`));
  return {
    text: isUsed("text"),
    moment: isUsed("moment"),
    time: isUsed("time"),
    json: isUsed("json"),
    decimal: isUsed("decimal"),
  };
}

function columnTypes(blueprint: Blueprint, resource: Resource): readonly Code[] {
  const owner = resource.isOwned ? [ownerType(blueprint)] : [];
  return [MOMENT, ...owner, ...fieldViews(resource).map(({ migration }) => migration)];
}

function helperImports({ text, moment, time, json, decimal }: UsedHelpers): string[] {
  const usesHelpers = text || moment || time || json || decimal;
  const usesDialect = moment || time || json;
  return [...(usesHelpers ? ["typing:Any"] : []), ...(usesDialect ? ["sqlalchemy.dialects:postgresql"] : [])];
}

/** Known before it is written, and different on two branches that each add something else. */
export function revisionOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
}

/** The refresh tokens that were given out. */
function sessionsTable(blueprint: Blueprint): TableView {
  const ownerKey = foreignKeyName(
    { table: SESSIONS_TABLE, column: "user_id", to: ACCOUNTS_TABLE },
    new Set(),
  );
  return {
    table: SESSIONS_TABLE,
    items: [
      code`sa.Column("digest", sa.String(64), nullable=False)`,
      column("user_id", ownerType(blueprint), false),
      code`sa.Column("family", sa.Uuid(), nullable=False)`,
      column("expires_at", MOMENT, false),
      column("used_at", MOMENT, true),
      code`sa.PrimaryKeyConstraint("digest", name=op.f(${pythonString(keyName(SESSIONS_TABLE))}))`,
      ownerConstraint(ownerKey),
    ],
    indexes: [
      code`op.create_index(${pythonString(`ix_${SESSIONS_TABLE}_user_id`)}, ${pythonString(SESSIONS_TABLE)}, ["user_id"])`,
    ],
  };
}

function ownerConstraint(name: string): Code {
  return code`sa.ForeignKeyConstraint(["user_id"], [${pythonString(OWNER_TARGET)}], name=op.f(${pythonString(name)}), ondelete="CASCADE")`;
}

function forwardKeys(order: readonly Resource[], resource: Resource): readonly ForeignKey[] {
  return [...forwardReferences(order, resource)].map((field) => ({ resource, field, isForward: true }));
}

/** `forward`: the references that cannot be made with their table. */
function tableView(blueprint: Blueprint, resource: Resource, forward: readonly ForeignKey[] = []): TableView {
  const foreignKeys = referencesOf(resource).map((field) => {
    const isForward = forward.some((key) => key.field === field);
    return createdKey({ resource, field, isForward });
  });
  return {
    table: resource.table,
    items: [...columns(blueprint, resource), ...constraints(blueprint, resource), ...foreignKeys],
    indexes: resource.indexes.map((index) => createIndex(resource, index)),
  };
}

function columns(blueprint: Blueprint, resource: Resource): Code[] {
  const owner = resource.isOwned ? [column("user_id", ownerType(blueprint), false)] : [];
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

function ownerType(blueprint: Blueprint): Code {
  if (!hasAccounts(blueprint)) return migratedString(255);
  return blueprint.database.ids === "uuid" ? code`sa.Uuid()` : code`sa.BigInteger()`;
}

function idColumn({ database }: Blueprint): Code {
  if (database.ids === "uuid") return column("id", code`sa.Uuid()`, false);
  const type = code`sa.BigInteger().with_variant(sa.Integer(), "sqlite")`;
  return code`sa.Column("id", ${type}, sa.Identity(), nullable=False)`;
}

function column(name: string, type: Code, isNullable: boolean): Code {
  return code`sa.Column(${pythonString(name)}, ${type}, nullable=${isNullable ? "True" : "False"})`;
}

function constraints(blueprint: Blueprint, resource: Resource): Code[] {
  const ownerKey = ownerKeyName(blueprint, resource);
  const owner = ownerKey === null ? [] : [ownerConstraint(ownerKey)];
  const key = code`sa.PrimaryKeyConstraint("id", name=op.f(${pythonString(keyName(resource.table))}))`;
  const checks = checkRules(resource).map(({ field, values, name }) => {
    return code`sa.CheckConstraint(sa.column(${pythonString(field.column)}).in_(${checkValues(values)}), name=op.f(${pythonString(name)}))`;
  });
  return [key, ...owner, ...checks];
}

function createIndex(resource: Resource, index: Index): Code {
  return code`op.create_index(${joinCode(createIndexArguments(resource, index), ", ")})`;
}

/** What Alembic's `create_index` is told: name, table, columns, and what else there is to say. */
export function createIndexArguments(resource: Pick<Resource, "table" | "isAccounts">, rule: Index): Code[] {
  const { name, columns: refs, isUnique, onlyLive } = rule;
  const parts = isAddressRule(resource, rule)
    ? [code`sa.text("lower(email)")`]
    : refs.map((ref) => pythonString(ref.column));
  const live = code`sa.text("deleted_at IS NULL")`;
  return [
    pythonString(name),
    pythonString(resource.table),
    code`[${joinCode(parts, ", ")}]`,
    ...(isUnique ? [code`unique=True`] : []),
    ...(onlyLive ? [code`postgresql_where=${live}`, code`sqlite_where=${live}`] : []),
  ];
}
