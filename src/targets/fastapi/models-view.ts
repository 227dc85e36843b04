import { checkRules } from "../../blueprint/check-rules.js";
import { keyName } from "../../blueprint/table-names.js";
import { OWNER_TARGET } from "../../blueprint/account-resource.js";
import type { Blueprint, Field, Index, Resource } from "../../blueprint/blueprint.js";
import type { Code } from "../../render/code.js";
import { code, imported, importsOf, joinCode } from "../../render/code.js";
import { pythonImports } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import { linkTable, linkViews, type LinkTable } from "./link-views.js";
import { enumValues, nullable, type FieldView } from "./field-view.js";
import { checkNameInModel, checkValues, wholeName } from "./check-rules.js";
import { modelKey } from "./foreign-keys.js";
import { defaultArgument, pythonValue } from "./python-value.js";
import { ANY, DT, LITERAL } from "./python-modules.js";
import { referencesOf } from "../../contract/references.js";
import { enumAlias, idTypes, resourceSymbols } from "./symbols.js";
import { isAddressRule, ownerKeyName } from "../../contract/accounts.js";
import { forwardReferences, tableOrder } from "../../contract/table-order.js";
import { modelStyle, type ModelColumn } from "./model-style.js";
import { codePoints, MOMENT_COLUMN } from "./types.js";

const DESCRIBE = imported("app.db.errors", "describe_unique_rules");
const NEW_ID = imported("app.db.base", "new_id");
const UTC_NOW = imported("app.db.base", "utc_now");

/** What `models.py` shows: the table of one resource. */
export function modelsView(blueprint: Blueprint, resource: Resource, fields: readonly FieldView[]): object {
  const symbols = resourceSymbols(resource);
  const enums = fields.flatMap((view) => {
    const values = enumValues(view.field);
    return values === null ? [] : [{ name: enumAlias(resource, view.field), values: literal(values) }];
  });
  const foreignKeys = foreignKeysOf(blueprint, resource);
  const { host } = blueprint;
  const isOurs = host === null;
  const style = modelStyle(host);
  const columns = [
    idColumn(blueprint),
    ...ownerColumn(blueprint, resource),
    ...fields.map((view) => fieldColumn(view, foreignKeys.get(view.field) ?? code``)),
    ...moments(resource),
  ].map(style.column);
  const links = linkViews(blueprint, resource).map((link) => linkTable(resource, link));
  const tableArguments = [
    ...(isOurs ? [] : [primaryKey(resource.table, ["id"])]),
    ...checkConstraints(resource, isOurs),
    ...resource.indexes.map((rule) => index(rule, { resource, fields })),
  ];
  return {
    class: symbols.class,
    description: resource.description ?? `One row of ${resource.name.plural.words}.`,
    enums,
    table: resource.table,
    hasUniqueRules: resource.indexes.some(namesFields),
    tableSymbol: symbols.table,
    tableArguments,
    columns,
    links: isOurs ? links : links.map(withPrimaryKey),
    base: style.base,
    isSqlModel: style.isSqlModel,
    imports: imports(resource, [
      style.base,
      ...style.needs,
      ...(resource.indexes.some(namesFields) ? [DESCRIBE] : []),
      ...enums.map(({ values }) => values),
      ...tableArguments,
      ...columns,
      ...(isOurs ? links : links.map(withPrimaryKey)).flatMap(({ parts }) => parts),
      ...(links.length > 0 ? [imported("sqlalchemy", "Table")] : []),
    ]),
  };
}

/** Its columns are its key. */
function withPrimaryKey(link: LinkTable): LinkTable {
  return { ...link, parts: [...link.parts, primaryKey(link.table, link.columns)] };
}

/** By its name, which a project's own naming convention might make another. */
function primaryKey(table: string, columns: readonly string[]): Code {
  const parts = [...columns.map(pythonString), code`name=${wholeName(keyName(table))}`];
  return code`${imported("sqlalchemy", "PrimaryKeyConstraint")}(${joinCode(parts, ", ")})`;
}

function imports(resource: Resource, parts: readonly Code[]): Code {
  const own = `app.${resourceSymbols(resource).module}.models:`;
  const needed = importsOf(parts).filter((spec) => !spec.startsWith(own));
  return pythonImports(needed);
}

function literal(values: readonly string[]): Code {
  return code`${LITERAL}[${joinCode(values.map(pythonString), ", ")}]`;
}

function column(
  attribute: string,
  type: Code,
  rest: { readonly default: Code | null; readonly column: Code },
): ModelColumn {
  return { attribute, type, ...rest };
}

function idColumn(blueprint: Blueprint): ModelColumn {
  const { value, column: type } = idTypes(blueprint);
  if (blueprint.database.ids === "int") {
    return column("id", nullable(value, true), { default: code`default=None`, column: type });
  }
  return column("id", value, { default: code`default_factory=${NEW_ID}`, column: type });
}

function ownerColumn(blueprint: Blueprint, resource: Resource): ModelColumn[] {
  if (!resource.isOwned) return [];
  const key = ownerKeyName(blueprint, resource);
  if (key !== null) {
    const foreignKey = code`${imported("sqlalchemy", "ForeignKey")}(${pythonString(OWNER_TARGET)}, name=${pythonString(key)}, ondelete="CASCADE")`;
    const { value, reference } = idTypes(blueprint);
    return [
      column("user_id", value, { default: null, column: code`${reference}, ${foreignKey}, nullable=False` }),
    ];
  }
  return [column("user_id", code`str`, { default: null, column: code`${codePoints(255)}, nullable=False` })];
}

function fieldColumn(view: FieldView, reference: Code): ModelColumn {
  const { field, attribute } = view;
  const isRenamed = attribute !== field.column;
  const name = isRenamed ? code`${pythonString(field.column)}, ` : code``;
  const key = isRenamed ? code`, key=${pythonString(attribute)}` : code``;
  const required = field.isOptional ? code`` : code`, nullable=False`;
  const type = view.value.text === ANY.text ? ANY : nullable(view.value, field.isOptional);
  return column(attribute, type, {
    default: initialValue(view),
    column: code`${name}${view.column}${reference}${key}${required}`,
  });
}

/** `, ForeignKey(…)` behind the type of each column that refers to another row. */
function foreignKeysOf(blueprint: Blueprint, resource: Resource): ReadonlyMap<Field, Code> {
  const forward = forwardReferences(tableOrder(blueprint.resources), resource);
  return new Map(
    referencesOf(resource).map((field) => {
      const key = modelKey({
        resource,
        field,
        isForward: forward.has(field),
        isNamed: blueprint.host !== null,
      });
      return [field, code`, ${key}`];
    }),
  );
}

function initialValue({ field }: FieldView): Code | null {
  if (field.default === undefined) return field.isOptional ? code`default=None` : null;
  return defaultArgument(pythonValue(field.type, field.default));
}

function moments({ hasSoftDelete }: Resource): ModelColumn[] {
  const moment = {
    default: code`default_factory=${UTC_NOW}`,
    column: code`${MOMENT_COLUMN}, nullable=False`,
  };
  const type = code`${DT}.datetime`;
  const deleted = column("deleted_at", nullable(type, true), {
    default: code`default=None`,
    column: MOMENT_COLUMN,
  });
  return [
    column("created_at", type, moment),
    column("updated_at", type, moment),
    ...(hasSoftDelete ? [deleted] : []),
  ];
}

function checkConstraints(resource: Resource, isOurs: boolean): Code[] {
  return checkRules(resource).map(({ field, values, name }) => {
    const condition = code`${imported("sqlalchemy", "column")}(${pythonString(field.column)}).in_(${checkValues(values)})`;
    const written = isOurs ? checkNameInModel(resource, name) : wholeName(name);
    return code`${imported("sqlalchemy", "CheckConstraint")}(${condition}, name=${written})`;
  });
}

function index(
  rule: Index,
  { resource, fields: views }: { readonly resource: Resource; readonly fields: readonly FieldView[] },
): Code {
  const { name, columns, isUnique, onlyLive } = rule;
  const keys = columns.map((ref) => {
    return pythonString(views.find(({ field }) => field.column === ref.column)?.attribute ?? ref.column);
  });
  const parts = isAddressRule(resource, rule) ? keys.map(folded) : keys;
  const names = [pythonString(name), ...parts];
  const unique = isUnique ? [code`unique=True`] : [];
  const fields = columns.flatMap((ref) => (ref.kind === "field" ? [pythonString(ref.json)] : []));
  const info = isUnique && fields.length > 0 ? [code`info={"fields": [${joinCode(fields, ", ")}]}`] : [];
  return code`${imported("sqlalchemy", "Index")}(${joinCode([...names, ...unique, ...live(onlyLive), ...info], ", ")})`;
}

/** Two addresses that differ in case only are one. */
function folded(key: Code): Code {
  return code`${imported("sqlalchemy", "func")}.lower(${imported("sqlalchemy", "column")}(${key}))`;
}

function namesFields({ isUnique, columns }: Index): boolean {
  return isUnique && columns.some((ref) => ref.kind === "field");
}

function live(onlyLive: boolean): Code[] {
  const condition = code`${imported("sqlalchemy", "text")}("deleted_at IS NULL")`;
  return onlyLive ? [code`postgresql_where=${condition}`, code`sqlite_where=${condition}`] : [];
}
