import type { FieldKind } from "../../blueprint/field-type.js";
import type { Blueprint, ColumnRef, Resource } from "../../blueprint/blueprint.js";
import { isAccountPassword } from "../../contract/accounts.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsOf } from "../../contract/operations.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { tsImports } from "../../render/ts-imports.js";
import { tsKey, tsLiteral, tsProperty, tsString } from "../../render/ts-literal.js";
import { bodyExamples } from "../../contract/body-examples.js";
import { bodyObject } from "./body-object.js";
import { documentation, enumValues, isSent, nullable, type FieldView } from "./field-view.js";
import { isInherited } from "./inherited-key.js";
import { idTypes, ownerTypes } from "./id-types.js";
import { relationSchemas, type RelationSchemas } from "./relation-schemas.js";
import { resourceSymbols } from "./symbols.js";
import { momentType, VALUES } from "./value-types.js";
import { wireValue } from "./wire-value.js";

/** What `schema.ts` shows: the schemas of what is sent and received. */
export function schemaView(blueprint: Blueprint, resource: Resource, fields: readonly FieldView[]): object {
  const symbols = resourceSymbols(resource);
  const has = needsOf(resource);
  const relations = relationSchemas(blueprint, resource);
  const bodies = bodyLines(resource, fields, relations);
  const read = readLines(blueprint, resource, [...fields.filter(isSent).map(readLine), ...relations.read]);
  const query = has.list ? queryLines(resource, fields, relations) : [];
  const enums = fields.flatMap(enumLine);
  const parameter = has.one ? idTypes(blueprint).query : null;
  const secrets = fields.filter(({ field }) => isAccountPassword(resource, field)).map(({ json }) => json);
  const written = fields.filter(({ field }) => !field.isReadOnly).map(({ json }) => json);
  const keys = [...written, ...resource.manyRelations.map(({ ids }) => ids.json)];
  return {
    ...symbols,
    ...bodies,
    enums,
    read,
    query,
    idParameter: parameter,
    includes: relations.includes,
    readOnly: readOnlyKeys(blueprint, resource),
    hasBodies: has.create || has.change,
    omitted: secrets.length === 0 ? null : mask(secrets),
    without: withoutSecrets(keys, secrets),
    has: { ...has, create: has.create || has.replace, replace: bodies.replace.length > 0 },
    examples: bodyExamples(blueprint, resource, bodyObject),
    envelope: blueprint.api.envelope,
    imports: tsImports([
      "zod:z",
      ...importsOf([...enums, ...bodies.fields, ...read, ...query, parameter, relations.includes]),
      ...(has.list && relations.includes === null ? ["../core/responses.js:pageEnvelope"] : []),
      ...fixedImports(blueprint, resource),
    ]),
  };
}

/** A call that leaves the secrets out. The compiler finds in every mask what every object has: such a key has to be named as what stays. */
function withoutSecrets(keys: readonly string[], secrets: readonly string[]): Code {
  if (!keys.some(isInherited)) return code`omit(${mask(secrets)})`;
  return code`pick(${mask(keys.filter((key) => !secrets.includes(key)))})`;
}

function mask(keys: readonly string[]): Code {
  return tsLiteral(Object.fromEntries(keys.map((key) => [key, true])));
}

function fixedImports({ api }: Blueprint, resource: Resource): readonly string[] {
  const has = needsOf(resource);
  return [
    ...(has.list ? ["../core/queries.js:listParameters"] : []),
    ...(has.item && api.envelope ? ["../core/responses.js:itemEnvelope"] : []),
    ...(has.create || has.change ? ["../core/validation.js:inputObject"] : []),
  ];
}

/** The bodies of POST, PUT and PATCH, as lines of object literals. */
function bodyLines(
  resource: Resource,
  fields: readonly FieldView[],
  relations: RelationSchemas,
): Readonly<Record<"fields" | "create" | "replace", readonly Code[]>> {
  const has = needsOf(resource);
  const writable = fields.filter(({ field }) => !field.isReadOnly);
  const hasCreate = has.create || has.replace;
  const hasBodies = hasCreate || has.update;
  const immutable = writable.filter(({ field }) => field.isImmutable);
  return {
    fields: hasBodies ? [...writable.map(fieldLine), ...relations.fields] : [],
    create: hasCreate ? [...writable.flatMap(defaultLine), ...relations.defaults] : [],
    // What never changes may be absent when all of an item is replaced.
    replace: has.replace ? immutable.map(absentLine) : [],
  };
}

function enumLine(view: FieldView): readonly Code[] {
  const values = enumValues(view.field);
  if (values === null) return [];
  return [code`export const ${view.enumName} = ${VALUES}.enumeration(${tsLiteral(values)});`];
}

function fieldLine({ field, input, json }: FieldView): Code {
  return code`${tsKey(json)}: ${nullable(input, field.isOptional)}${documentation(field)},`;
}

function fieldOf({ json }: FieldView): Code {
  return code`fields${tsProperty(json)}`;
}

/** What an absent field is: its default, or null. */
function defaultLine(view: FieldView): readonly Code[] {
  const { field, json } = view;
  if (field.isRequired) return [];
  const value = field.default === undefined ? null : wireValue(field.type, field.default);
  return [code`${tsKey(json)}: ${fieldOf(view)}.default(${tsLiteral(value)}),`];
}

function absentLine(view: FieldView): Code {
  return code`${tsKey(view.json)}: ${fieldOf(view)}.optional(),`;
}

function readLines(blueprint: Blueprint, resource: Resource, own: readonly Code[]): readonly Code[] {
  const system = (name: string, sent: Code): Code => code`${tsKey(jsonKey(blueprint.api, name))}: ${sent},`;
  const moment = momentType().sent;
  return [
    system("id", idTypes(blueprint).sent),
    ...(resource.isOwned ? [system("user_id", ownerTypes(blueprint).sent)] : []),
    ...own,
    system("created_at", moment),
    system("updated_at", moment),
  ];
}

function readLine({ field, json, sent }: FieldView): Code {
  return code`${tsKey(json)}: ${nullable(sent, field.isOptional)}${documentation(field)},`;
}

/** The keys that a client may not send though it is sent them. */
function readOnlyKeys(blueprint: Blueprint, resource: Resource): Code {
  const names = ["id", "created_at", "updated_at", ...(resource.isOwned ? ["user_id"] : [])];
  const own = resource.fields.filter((field) => field.isReadOnly).map(({ json }) => json);
  return tsLiteral([...names.map((name) => jsonKey(blueprint.api, name)), ...own]);
}

const ORDERED: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "int",
  "bigint",
  "float",
  "decimal",
  "date",
  "time",
  "datetime",
]);

/** Order, search, and the filters of each field. */
function queryLines(
  resource: Resource,
  fields: readonly FieldView[],
  relations: RelationSchemas,
): readonly Code[] {
  const { schema } = resourceSymbols(resource);
  return [
    ...(relations.includes === null ? [] : [code`include: ${schema}Include.optional(),`]),
    ...(resource.sorts.length > 0 ? [sortLine(resource.sorts)] : []),
    ...(resource.search.length > 0 ? [code`q: ${VALUES}.text().optional(),`] : []),
    ...resource.filters.flatMap((field) => fields.filter((view) => view.field === field).flatMap(filterLine)),
    ...relations.filters,
  ];
}

function sortLine(sorts: readonly ColumnRef[]): Code {
  const names = joinCode(
    sorts.map(({ json }) => tsString(json)),
    ", ",
  );
  return code`sort: ${inQueries("sortBy")}(${names}),`;
}

function filterLine({ query, field, json }: FieldView): readonly Code[] {
  if (query === null) return [];
  const filters = inQueries(ORDERED.has(field.type.kind) ? "compareBy" : "filterBy");
  return [code`...${filters}(${tsString(json)}, ${query}),`];
}

function inQueries(name: string): Code {
  return imported("../core/queries.js", name);
}
