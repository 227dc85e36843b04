import { createHash } from "node:crypto";
import type { Blueprint, Index, Resource } from "../../blueprint/blueprint.js";
import type { Code } from "../../render/code.js";
import { code, joinCode } from "../../render/code.js";
import { pythonImports } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import { checkRules } from "./check-rules.js";
import { fieldViews } from "./field-view.js";
import { migratedString } from "./types.js";

/** A migration that creates tables. */
export interface Migration {
  /** "0001_create_projects_and_tasks". */
  readonly fileName: string;
  readonly view: object;
}

const MAX_SLUG = 40;

/** The migration that creates the tables of `resources`, after the revision `head` as the `count + 1`th one. */
export function createTablesMigration(
  blueprint: Blueprint,
  resources: readonly Resource[],
  history: { readonly head: string | null; readonly count: number },
): Migration {
  const tables = resources.map((resource) => tableView(blueprint, resource));
  const names = resources.map(({ table }) => table);
  const slug = migrationSlug(names);
  const text = JSON.stringify(tables);
  return {
    fileName: `${String(history.count + 1).padStart(4, "0")}_${slug}`,
    view: {
      title: `create ${names.length > 3 ? `${String(names.length)} tables` : names.join(", ")}`,
      revision: revisionOf([history.head ?? "", ...names]),
      downRevision: history.head === null ? code`None` : pythonString(history.head),
      tables,
      dropped: [...names].reverse(),
      uses: {
        text: /\btext\((\d|\))/.test(text),
        moment: /\bmoment\(/.test(text),
        time: /\btime\(/.test(text),
        json: /\bjson\(/.test(text),
        decimal: /\bdecimal\(/.test(text),
      },
      imports: pythonImports([
        "collections.abc:Sequence",
        "alembic:op",
        "sqlalchemy as sa",
        ...helperImports(text),
      ]),
    },
  };
}

/** Equal for two blueprints of a table exactly when no migration lies between them. */
export function tableFingerprint(blueprint: Blueprint, resource: Resource): string {
  return JSON.stringify(tableView(blueprint, resource));
}

function helperImports(text: string): string[] {
  const usesHelpers = /\b(text|moment|time|json|decimal)\(/.test(text);
  const usesDialect = /\b(moment|time|json)\(/.test(text);
  return [...(usesHelpers ? ["typing:Any"] : []), ...(usesDialect ? ["sqlalchemy.dialects:postgresql"] : [])];
}

function migrationSlug(names: readonly string[]): string {
  const all = `create_${names.join("_")}`;
  return all.length <= MAX_SLUG ? all : `create_${names[0] ?? ""}_and_${String(names.length - 1)}_more`;
}

/** Known before it is written, and different on two branches that each add something else. */
function revisionOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
}

function tableView(blueprint: Blueprint, resource: Resource): object {
  return {
    table: resource.table,
    items: [...columns(blueprint, resource), ...constraints(resource)],
    indexes: resource.indexes.map((index) => createIndex(resource, index)),
  };
}

function columns(blueprint: Blueprint, resource: Resource): Code[] {
  const owner = resource.isOwned ? [column("user_id", migratedString(255), false)] : [];
  const fields = fieldViews(resource).map(({ field, migration }) =>
    column(field.column, migration, field.isOptional),
  );
  const deleted = resource.hasSoftDelete ? [column("deleted_at", code`moment()`, true)] : [];
  return [
    idColumn(blueprint),
    ...owner,
    ...fields,
    column("created_at", code`moment()`, false),
    column("updated_at", code`moment()`, false),
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

function primaryKeyName(table: string): string {
  return `pk_${table}`;
}

function createIndex({ table }: Resource, { name, columns: refs, isUnique, onlyLive }: Index): Code {
  const names = code`[${joinCode(
    refs.map((ref) => pythonString(ref.column)),
    ", ",
  )}]`;
  const live = code`sa.text("deleted_at IS NULL")`;
  const options = [
    ...(isUnique ? [code`unique=True`] : []),
    ...(onlyLive ? [code`postgresql_where=${live}`, code`sqlite_where=${live}`] : []),
  ];
  return code`op.create_index(${joinCode([pythonString(name), pythonString(table), names, ...options], ", ")})`;
}
