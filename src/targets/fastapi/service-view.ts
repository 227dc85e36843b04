import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, importsOf, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { isAccountPassword } from "../../contract/accounts.js";
import type { FieldView } from "./field-view.js";
import { importBlock } from "./import-block.js";
import { isIncluded } from "../../contract/includes.js";
import { linkViews, linkWriters } from "./link-views.js";
import { messagesOf } from "../../contract/messages.js";
import { needsOf, type Needs } from "../../contract/operations.js";
import { pythonValue } from "./python-value.js";
import { referenceChecks, writersOf, type ReferenceChecks, type Writers } from "./references-view.js";
import { words } from "./repository-view.js";
import { lockArgument, parameterTypes, rowsOfResource } from "./rows-view.js";
import { idTypes, resourceSymbols, type ResourceSymbols } from "./symbols.js";

/** What `service.py` shows: what can be done with one resource. */
export function serviceView(blueprint: Blueprint, resource: Resource, fields: readonly FieldView[]): object {
  const symbols = resourceSymbols(resource);
  const has = needsOf(resource);
  const id = idTypes(blueprint);
  const rows = rowsOfResource(blueprint, resource);
  const passwords = passwordsOf(resource, fields);
  const immutable = namesOf(fields.filter(({ field }) => field.isImmutable));
  const readOnlyDefaults = has.create ? defaultsOf(fields) : [];
  const references = referenceChecks(blueprint, resource);
  const writers = writersOf(blueprint, resource);
  const owner = whoWrites(rows, writers);
  const hasUuid = blueprint.database.ids === "uuid";
  return {
    ...symbols,
    has,
    isOwned: resource.isOwned,
    rows,
    owner,
    writer: writers.change,
    references,
    lock: lockArguments(rows),
    hasUuid,
    pluralWords: words(resource.name.plural.words),
    passwords,
    immutable: has.change && immutable !== null ? code`{${immutable}}` : null,
    readOnlyDefaults,
    isIncluded: isIncluded(blueprint, resource),
    linkWriter: linkWriters(blueprint, resource),
    linked: linkedSoFar(blueprint, resource),
    replaceModel: replaceModel(resource, symbols),
    idType: id.value,
    notFound: messagesOf(resource).notFound,
    imports: importBlock(
      importsOf([
        ...readOnlyDefaults,
        ...parameterTypes(resource, rows),
        ...(has.one ? [id.value] : []),
        ...checksOf(has, references),
        ...(has.create ? [writers.create.parameter] : []),
        ...(has.change ? [writers.change.parameter] : []),
      ]),
      {
        "typing:Any": has.change,
        "collections.abc:Collection": isIncluded(blueprint, resource),
        "sqlalchemy.ext.asyncio:AsyncSession": has.write,
        "app.core.errors:ApiError": has.one,
        "app.core.immutable:check_immutable": has.change && immutable !== null,
        "app.core.listing:Page": has.list,
        "app.core.passwords:hash_passwords": passwords !== null && (has.create || has.change),
        "app.core.responses:check_if_match": has.lock,
        "app.db.base:new_id": has.create && hasUuid,
        "app.db.base:next_moment": has.change,
        "app.db.base:utc_now": has.create,
        "app.db.session:Reader": has.read,
        [`app.${symbols.module}:repository`]: true,
        ...schemaImports(resource, symbols, has),
      },
    ),
  };
}

function lockArguments(
  rows: ReturnType<typeof rowsOfResource>,
): Readonly<Record<"replace" | "update" | "delete", Code>> {
  return {
    replace: lockArgument(rows.replace, rows.lock),
    update: lockArgument(rows.update, rows.lock),
    delete: lockArgument(rows.delete, rows.lock),
  };
}

/** The first parameter of each operation that writes a row: its owner, or who writes it. */
function whoWrites(
  rows: ReturnType<typeof rowsOfResource>,
  writers: Writers,
): Pick<ReturnType<typeof rowsOfResource>, "create" | "replace" | "update"> {
  const writer = (operation: "create" | "replace" | "update") => {
    const own = writers[operation];
    return own.line === null ? rows[operation] : { ...rows[operation], ...own };
  };
  return { create: writer("create"), replace: writer("replace"), update: writer("update") };
}

function checksOf(has: Needs, references: ReferenceChecks | null): Code[] {
  if (references === null) return [];
  return [...(has.create ? [references.create] : []), ...(has.change ? [references.change] : [])];
}

/** Those that the service hashes: an account's is written elsewhere. */
function passwordsOf(resource: Resource, fields: readonly FieldView[]): Code | null {
  return namesOf(
    fields.filter(({ field }) => field.type.kind === "password" && !isAccountPassword(resource, field)),
  );
}

/** The model of a PUT's body: that of a POST, unless some field never changes and may be left out. */
export function replaceModel(resource: Resource, symbols: ResourceSymbols): string {
  const hasImmutable = resource.fields.some((field) => field.isImmutable && !field.isReadOnly);
  return `${symbols.schema}${hasImmutable ? "Replace" : "Create"}`;
}

function schemaImports(resource: Resource, symbols: ResourceSymbols, has: Needs): Record<string, boolean> {
  const schemas = `app.${symbols.module}.schemas:`;
  const replace = replaceModel(resource, symbols);
  return {
    [`${schemas}${symbols.schema}Create`]: has.create || (has.replace && replace.endsWith("Create")),
    [`${schemas}${symbols.schema}Replace`]: has.replace && replace.endsWith("Replace"),
    [`${schemas}${symbols.schema}Query`]: has.list,
    [`${schemas}${symbols.schema}Read`]: has.item || has.delete,
    [`${schemas}${symbols.schema}Update`]: has.update,
  };
}

/** `"a", "b"`; null when there is none. */
function namesOf(fields: readonly FieldView[]): Code | null {
  if (fields.length === 0) return null;
  return joinCode(
    fields.map(({ attribute }) => pythonString(attribute)),
    ", ",
  );
}

/** The ids that an item is linked with before it changes; null where nothing is linked. */
function linkedSoFar(blueprint: Blueprint, resource: Resource): Code | null {
  const links = linkViews(blueprint, resource);
  if (links.length === 0) return null;
  const entries = links.map(({ attribute }) => code`${pythonString(attribute)}: current.${attribute}`);
  return code`{${joinCode(entries, ", ")}}`;
}

/** What no client sends but the row needs. */
function defaultsOf(fields: readonly FieldView[]): Code[] {
  return fields.flatMap(({ field, attribute }) => {
    if (!field.isReadOnly || field.default === undefined) return [];
    return [code`${pythonString(attribute)}: ${pythonValue(field.type, field.default)}`];
  });
}
