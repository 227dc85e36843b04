import { isInherited } from "./inherited-key.js";
import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { isAccountPassword } from "../../contract/accounts.js";
import { jsonKey } from "../../contract/json-key.js";
import { isIncluded } from "../../contract/includes.js";
import { messagesOf } from "../../contract/messages.js";
import { needsOf, type Needs } from "../../contract/operations.js";
import { code, importsOf, joinCode, type Code } from "../../render/code.js";
import { tsImports } from "../../render/ts-imports.js";
import { tsKey, tsLiteral, tsProperty, tsString } from "../../render/ts-literal.js";
import type { FieldView } from "./field-view.js";
import { idTypes } from "./id-types.js";
import { oneStatement } from "./one-statement.js";
import { referenceChecks, writersOf } from "./references-view.js";
import { words } from "./repository-view.js";
import { lockArgument, rowsOfResource, type ResourceRows } from "./rows-view.js";
import { resourceSymbols, type ResourceSymbols } from "./symbols.js";
import { wireValue } from "./wire-value.js";

/** What `service.ts` shows: what can be done with one resource. */
export function serviceView(blueprint: Blueprint, resource: Resource, fields: readonly FieldView[]): object {
  const symbols = resourceSymbols(resource);
  const has = needsOf(resource);
  const rows = rowsOfResource(blueprint, resource);
  const passwords = passwordsOf(resource, fields);
  const immutable = fields.filter(({ field }) => field.isImmutable).map(({ json }) => json);
  const json = (name: string): string => jsonKey(blueprint.api, name);
  const lock = lockArguments(rows);
  const writers = writersOf(blueprint, resource, rows);
  const references = referenceChecks(blueprint, resource);
  return {
    ...symbols,
    has,
    rows,
    lock,
    writers,
    references,
    changeIsOne: oneStatement(resource).changeIsOne,
    isIncluded: isIncluded(blueprint, resource),
    linked: resource.manyRelations.length > 0,
    hasUuid: blueprint.database.ids === "uuid",
    ownerKey: resource.isOwned ? ownerEntry(json("user_id")) : null,
    ownerArgument: resource.isOwned ? code`current${tsProperty(json("user_id"))}, ` : code``,
    createdAt: tsKey(json("created_at")),
    updatedAt: tsKey(json("updated_at")),
    pluralWords: words(resource.name.plural.words),
    passwords,
    immutable: has.change && immutable.length > 0 ? tsLiteral([...immutable].sort()) : null,
    readOnlyDefaults: has.create ? defaultsOf(fields) : [],
    replaceSchema: replaceSchema(resource, symbols),
    idType: idTypes(blueprint).type,
    notFound: messagesOf(resource).notFound,
    imports: tsImports([
      ...serviceImports(blueprint, resource),
      ...(passwords !== null && (has.create || has.change) ? ["../core/passwords.js:hashPasswords"] : []),
      ...(has.change && immutable.length > 0 ? ["../core/immutable.js:checkImmutable"] : []),
      ...importsOf(parametersOf(has, rows, lock)),
      ...(references !== null && has.create ? references.create.imports : []),
      ...(references !== null && has.change ? references.change.imports : []),
    ]),
  };
}

/** What the signatures and calls of the operations name. */
function parametersOf(has: Needs, rows: ResourceRows, lock: Record<string, Code>): readonly unknown[] {
  return [
    ...(has.list ? [rows.list.parameter] : []),
    ...(has.get ? [rows.get.parameter] : []),
    ...(has.replace ? [rows.replace.parameter, lock["replace"]] : []),
    ...(has.update ? [rows.update.parameter, lock["update"]] : []),
    ...(has.delete ? [rows.delete.parameter, lock["delete"]] : []),
    ...(has.lock ? [rows.lock.parameter] : []),
  ];
}

function serviceImports(blueprint: Blueprint, resource: Resource): readonly string[] {
  const has = needsOf(resource);
  const symbols = resourceSymbols(resource);
  const replace = replaceSchema(resource, symbols);
  const schemas = `./schema.js:type ${symbols.schema}`;
  const imports: Readonly<Record<string, boolean>> = {
    "../core/errors.js:ApiError": has.one,
    "../core/listing.js:type Page": has.list,
    "../core/responses.js:checkIfMatch": has.lock,
    "../db/base.js:newId": has.create && blueprint.database.ids === "uuid",
    "../db/base.js:utcNow": has.create,
    "../db/database.js:type Db": true,
    "./repository.js:* as repository": true,
    [`${schemas}Create`]: has.create || (has.replace && replace.endsWith("Create")),
    [`${schemas}Replace`]: has.replace && replace.endsWith("Replace"),
    [`${schemas}Update`]: has.update,
    [`${schemas}Query`]: has.list,
    [`${schemas}Read`]: true,
  };
  return Object.keys(imports).filter((name) => imports[name]);
}

function lockArguments(rows: ResourceRows): Readonly<Record<"replace" | "update" | "delete", Code>> {
  return {
    replace: lockArgument(rows.replace, rows.lock),
    update: lockArgument(rows.update, rows.lock),
    delete: lockArgument(rows.delete, rows.lock),
  };
}

/** Those that the service hashes: an account's is written elsewhere. */
function passwordsOf(resource: Resource, fields: readonly FieldView[]): Code | null {
  const own = fields.filter(
    ({ field }) => field.type.kind === "password" && !isAccountPassword(resource, field),
  );
  if (own.length === 0) return null;
  return joinCode(
    own.map(({ json }) => tsString(json)),
    ", ",
  );
}

/** The schema of a PUT's body: that of a POST, unless some field never changes and may be left out. */
export function replaceSchema(resource: Resource, symbols: ResourceSymbols): string {
  const hasImmutable = resource.fields.some((field) => field.isImmutable && !field.isReadOnly);
  return `${symbols.schema}${hasImmutable ? "Replace" : "Create"}`;
}

function ownerEntry(key: string): Code {
  return key === "ownerId" ? code`ownerId,` : code`${tsKey(key)}: ownerId,`;
}

/** What no client sends but the row needs. */
function defaultsOf(fields: readonly FieldView[]): readonly Code[] {
  return fields.flatMap(({ field, json }) => {
    if (!field.isReadOnly) return [];
    // Else the row would have what every object has.
    if (field.default === undefined) return isInherited(json) ? [code`${tsKey(json)}: null,`] : [];
    const value = tsLiteral(wireValue(field.type, field.default));
    // Else the compiler takes it for any text.
    return [code`${tsKey(json)}: ${value}${field.type.kind === "enum" ? code` as const` : code``},`];
  });
}
