import { ACCOUNTS_TABLE } from "../../blueprint/account-resource.js";
import type { Blueprint, Index, Resource } from "../../blueprint/blueprint.js";
import { checkRules } from "../../blueprint/check-rules.js";
import { isAddressRule, ownerKeyName } from "../../contract/accounts.js";
import { jsonKey } from "../../contract/json-key.js";
import { referencesOf } from "../../contract/references.js";
import { forwardReferences, tableOrder } from "../../contract/table-order.js";
import { Code, code, imported, importsOf } from "../../render/code.js";
import { tsImports } from "../../render/ts-imports.js";
import { tsKey, tsLiteral, tsProperty, tsString } from "../../render/ts-literal.js";
import { columnDefault } from "./column-default.js";
import { columnType, idType, MOMENT_TYPE, ownerType, type ColumnType } from "./column-types.js";
import { linkTableView } from "./link-table-view.js";
import { resourceSymbols } from "./symbols.js";
import { drizzleKey, drizzleIndex, PG_TABLE } from "./table-rules.js";

const NONE = code``;
const NOT_NULL = code`.notNull()`;
const SQL_TAG = imported("drizzle-orm", "sql");

/** What `table.ts` shows: the table of one resource, and the links of its items. */
export function tableView(blueprint: Blueprint, resource: Resource): object {
  const { table: symbol, folder } = resourceSymbols(resource);
  const columns = columnsOf(blueprint, resource);
  const rules = rulesOf(blueprint, resource);
  const links = resource.manyRelations.map((many) => linkTableView(blueprint, resource, many));
  const unique = resource.indexes.filter(namesFields).map(uniqueRule);
  const needed = importsOf([PG_TABLE, ...columns, ...rules, returnsOf(blueprint, resource)]);
  const own = `../${folder}/table.js:`;
  return {
    imports: tsImports(
      [
        ...needed,
        ...links.flatMap(({ imports }) => imports),
        ...(unique.length > 0 ? ["../db/errors.js:describeUniqueRules"] : []),
      ].filter((spec) => !spec.startsWith(own)),
    ),
    description: resource.description ?? `One row for each ${resource.name.singular.words}.`,
    symbol,
    table: resource.table,
    columns,
    returns: returnsOf(blueprint, resource),
    rules,
    uniqueRules: unique,
    links,
  };
}

/** Tables that refer to each other: the compiler cannot tell the type of one before that of the other. */
function returnsOf(blueprint: Blueprint, resource: Resource): Code {
  const isForward = forwardReferences(tableOrder(blueprint.resources), resource).size > 0;
  if (!isForward) return NONE;
  return new Code(": PgTableExtraConfigValue[]", ["drizzle-orm/pg-core:type PgTableExtraConfigValue"]);
}

function columnsOf(blueprint: Blueprint, resource: Resource): readonly Code[] {
  const system = (name: string, type: ColumnType, rest: Code): Code =>
    code`${tsKey(jsonKey(blueprint.api, name))}: ${type(name)}${rest}`;
  const identity = blueprint.database.ids === "int" ? code`.generatedByDefaultAsIdentity()` : NONE;
  return [
    system("id", idType(blueprint), code`${identity}.primaryKey()`),
    ...(resource.isOwned ? [system("user_id", ownerType(blueprint), NOT_NULL)] : []),
    ...resource.fields.map((field) => {
      const spelled = code`${columnType(field.type)(field.column)}${columnDefault(blueprint, field)}`;
      return code`${tsKey(field.json)}: ${spelled}${field.isOptional ? NONE : NOT_NULL}`;
    }),
    system("created_at", MOMENT_TYPE, NOT_NULL),
    system("updated_at", MOMENT_TYPE, NOT_NULL),
    ...(resource.hasSoftDelete ? [system("deleted_at", MOMENT_TYPE, NONE)] : []),
  ];
}

function rulesOf(blueprint: Blueprint, resource: Resource): readonly Code[] {
  const ownerKey = ownerKeyName(blueprint, resource);
  const owner = { table: ACCOUNTS_TABLE, column: jsonKey(blueprint.api, "user_id") };
  return [
    ...(ownerKey === null
      ? []
      : [drizzleKey(blueprint, { name: ownerKey, ...owner, from: resource, onDelete: "cascade" })]),
    ...referencesOf(resource).map(({ json, type }) => {
      const { constraint: name, to: table, onDelete } = type;
      return drizzleKey(blueprint, { name, table, column: json, from: resource, onDelete });
    }),
    ...checkRules(resource).map(({ field, name }) => {
      const rule = imported("../db/types.js", "oneOfItsValues");
      const check = imported("drizzle-orm/pg-core", "check");
      return code`${check}(${tsString(name)}, ${rule}(t${tsProperty(field.json)}))`;
    }),
    ...resource.indexes.map((rule) => indexOf(blueprint, resource, rule)),
  ];
}

function indexOf({ api }: Blueprint, resource: Resource, rule: Index): Code {
  const keys = rule.columns.map((ref) => {
    // A system column's own key: that of a reference to it may be another's.
    const key = ref.kind === "system" ? jsonKey(api, ref.column) : ref.field.json;
    return code`t${tsProperty(key)}`;
  });
  const folded = keys.map((key) => code`${SQL_TAG}\`lower(\${${key}})\``);
  const parts = isAddressRule(resource, rule) ? folded : keys;
  const deleted = code`t${tsProperty(jsonKey(api, "deleted_at"))}`;
  const index = drizzleIndex(rule, parts);
  if (!rule.onlyLive) return index;
  // A formatter gives each of three calls a line.
  const live = code`${SQL_TAG}\`\${${deleted}} is null\``;
  return new Code(
    `${index.text.replace(").on(", ")\n      .on(")}\n      .where(${live.text})`,
    importsOf([index, live]),
  );
}

function namesFields({ isUnique, columns }: Index): boolean {
  return isUnique && columns.some((ref) => ref.kind === "field");
}

/** The JSON fields that a 409 names. */
function uniqueRule({ name, columns }: Index): object {
  const fields = columns.flatMap((ref) => (ref.kind === "field" ? [ref.json] : []));
  return { name: tsKey(name), fields: tsLiteral(fields) };
}
