import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { Code, code, imported, importsOf, joinCode } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { isSent, nullable, type FieldView } from "./field-view.js";
import { needsOf } from "../../contract/operations.js";
import { defaultArgument, isMutable, pythonValue } from "./python-value.js";
import { filterLines, LIST_LIMIT } from "./filter-lines.js";
import { importBlock } from "./import-block.js";
import { bodyExamples } from "../../contract/body-examples.js";
import { bodyDictionary } from "./body-dictionary.js";
import { includesOf } from "../../contract/includes.js";
import { linkViews, type LinkView } from "./link-views.js";
import { jsonKey } from "../../contract/json-key.js";
import { ANNOTATED, FIELD, LITERAL, VALUES } from "./python-modules.js";
import { idTypes, ownerIdType, resourceSymbols } from "./symbols.js";
import { isAccountPassword } from "../../contract/accounts.js";

/** What `schemas.py` shows: the models of what is sent and received. */
export function schemasView(blueprint: Blueprint, resource: Resource, fields: readonly FieldView[]): object {
  const symbols = resourceSymbols(resource);
  const has = needsOf(resource);
  const isSecret = ({ field }: FieldView): boolean => isAccountPassword(resource, field);
  const writable = fields.filter(({ field }) => !field.isReadOnly);
  const readOnly = fields.filter(({ field }) => field.isReadOnly).map(({ json }) => json);
  const immutable = writable.filter(({ field }) => field.isImmutable);
  const links = linkViews(blueprint, resource);
  const hasWrites = has.create || has.replace;
  const create = hasWrites ? [...writable.map(createLine), ...links.map(createLinks)] : [];
  // What never changes may be absent when all of an item is replaced.
  const replace = has.replace ? immutable.map(updateLine) : [];
  const changeable = writable.filter((view) => !isSecret(view));
  const update = has.update ? [...changeable.map(updateLine), ...links.map(updateLinks)] : [];
  const read = readLines(blueprint, resource, fields);
  const includeType = typeOfIncludes(blueprint, resource);
  const hasItem = has.create || has.change || (has.get && includeType === null);
  const include = includeType === null ? [] : [code`include: ${symbols.schema}Include | None = None`];
  const query = has.list ? [...include, ...filterLines(resource, fields), ...links.flatMap(linkFilter)] : [];
  const secrets = fields.filter(isSecret).map(({ json }) => json);
  const examples = bodyExamples(blueprint, resource, bodyDictionary);
  return {
    ...symbols,
    create,
    replace,
    update,
    read,
    query,
    includeType,
    item: hasItem,
    page: has.list && includeType === null,
    has: { ...has, create: hasWrites, replace: replace.length > 0 },
    readOnly: {
      create: readOnlyNames(blueprint, resource, readOnly),
      update: readOnlyNames(blueprint, resource, [...readOnly, ...secrets]),
    },
    examples,
    imports: importBlock(importsOf([...create, ...replace, ...update, ...read, ...query, includeType]), {
      "pydantic:BaseModel": has.get && includeType !== null,
      "pydantic:ConfigDict":
        (has.get && includeType !== null) ||
        (hasWrites && examples.create !== null) ||
        (has.update && examples.update !== null),
      "app.core.schemas:OutputModel": true,
      "app.core.schemas:InputModel": hasWrites,
      "app.core.schemas:PatchModel": has.update,
      "app.core.responses:ItemEnvelope": hasItem && blueprint.api.envelope,
      "app.core.responses:PageEnvelope": has.list && includeType === null,
      "app.core.queries:ListParameters": has.list,
    }),
    envelope: blueprint.api.envelope,
  };
}

/** `Annotated[list[Literal["project", "labels"]], …]`; null where nothing can be included. */
function typeOfIncludes(blueprint: Blueprint, resource: Resource): Code | null {
  const includes = includesOf(blueprint, resource);
  if (includes.length === 0) return null;
  const names = joinCode(
    includes.map(({ relation }) => pythonString(relation.json)),
    ", ",
  );
  const distinct = imported("app.core.distinct", "DISTINCT");
  const rules = joinCode([LIST_LIMIT, distinct, code`${VALUES}.COMMA_SEPARATED`], ", ");
  return code`${ANNOTATED}[list[${LITERAL}[${names}]], ${rules}]`;
}

function readLines(blueprint: Blueprint, resource: Resource, fields: readonly FieldView[]): readonly Code[] {
  return [
    ...leadingReadLines(blueprint, resource),
    ...fields.filter(isSent).map(readLine),
    ...linkViews(blueprint, resource).map(readLinks),
    ...momentLines(blueprint),
  ];
}

/** The keys that a client may not send though it is sent them. */
function readOnlyNames(blueprint: Blueprint, resource: Resource, own: readonly string[]): Code {
  const names = ["id", "created_at", "updated_at", ...(resource.isOwned ? ["user_id"] : [])];
  const system = names.map((name) => jsonKey(blueprint.api, name));
  return code`{${joinCode([...system, ...own].map(pythonString), ", ")}}`;
}

/** `name: type = Field(…)`, with what client and code call differently, and what documents it. */
function line(view: FieldView, type: Code, initial: Code | null): Code {
  const extras = [...alias(view), ...documentation(view)];
  if (extras.length === 0) return plainLine(view.attribute, type, initial);
  const first = initial === null ? [] : [documentedDefault(initial)];
  return code`${view.attribute}: ${type} = ${FIELD}(${joinCode([...first, ...extras], ", ")})`;
}

function plainLine(attribute: string, type: Code, initial: Code | null): Code {
  if (initial === null) return code`${attribute}: ${type}`;
  const value = isMutable(initial) ? code`${FIELD}(${documentedDefault(initial)})` : initial;
  return code`${attribute}: ${type} = ${value}`;
}

/** Pydantic copies what instances must not share, and documents only what no factory makes. */
function documentedDefault(initial: Code): Code {
  const isEmpty = initial.text === "[]" || initial.text === "{}";
  return isEmpty ? defaultArgument(initial) : code`default=${initial}`;
}

function alias({ isAliased, json }: FieldView): Code[] {
  return isAliased ? [code`alias=${pythonString(json)}`] : [];
}

function documentation({ field }: FieldView): Code[] {
  const description =
    field.description === null ? [] : [code`description=${pythonString(field.description)}`];
  if (field.example === undefined) return description;
  return [...description, code`examples=[${pythonLiteral(field.example)}]`];
}

function createLine(view: FieldView): Code {
  return line(view, nullable(view.input, view.field.isOptional), initialOf(view));
}

function initialOf({ field }: FieldView): Code | null {
  if (field.default !== undefined) return pythonValue(field.type, field.default);
  return field.isOptional ? code`None` : null;
}

function updateLine(view: FieldView): Code {
  const { field } = view;
  if (field.isOptional) return line(view, nullable(view.input, true), code`None`);
  return line(view, view.input, imported("app.core.schemas", "ABSENT"));
}

function leadingReadLines(blueprint: Blueprint, resource: Resource): Code[] {
  const owner = resource.isOwned ? [systemLine(blueprint, "user_id", ownerIdType(blueprint))] : [];
  return [code`id: ${idTypes(blueprint).value}`, ...owner];
}

function readLine(view: FieldView): Code {
  const type = nullable(view.sent, view.field.isOptional);
  const extras = [...alias(view), ...documentation(view)];
  if (extras.length === 0) return code`${view.attribute}: ${type}`;
  return code`${view.attribute}: ${type} = ${FIELD}(${joinCode(extras, ", ")})`;
}

/** What is not linked with anything may say so by saying nothing. */
function createLinks(view: LinkView): Code {
  return linksLine(view, view.input, [code`default_factory=list`]);
}

function updateLinks(view: LinkView): Code {
  const initial = imported("app.core.schemas", "ABSENT");
  const extras = linkExtras(view);
  if (extras.length === 0) return code`${view.attribute}: ${view.input} = ${initial}`;
  return linksLine(view, view.input, [defaultArgument(initial)]);
}

function readLinks(view: LinkView): Code {
  return linksLine(view, code`list[${view.id.sent}]`, []);
}

function linkFilter(view: LinkView): Code[] {
  const { query } = view.id;
  if (!view.many.isFilterable || query === null) return [];
  const type = code`${query} | None`;
  return [
    view.isAliased
      ? code`${view.attribute}: ${type} = ${FIELD}(default=None, alias=${pythonString(view.many.ids.json)})`
      : code`${view.attribute}: ${type} = None`,
  ];
}

function linksLine(view: LinkView, type: Code, first: readonly Code[]): Code {
  const parts = [...first, ...linkExtras(view)];
  if (parts.length === 0) return code`${view.attribute}: ${type}`;
  return code`${view.attribute}: ${type} = ${FIELD}(${joinCode(parts, ", ")})`;
}

function linkExtras({ many, isAliased }: LinkView): Code[] {
  return [
    ...(isAliased ? [code`alias=${pythonString(many.ids.json)}`] : []),
    ...(many.description === null ? [] : [code`description=${pythonString(many.description)}`]),
  ];
}

function momentLines(blueprint: Blueprint): Code[] {
  const moment = code`${new Code("sent", ["app.core:sent"])}.DateTime`;
  return [systemLine(blueprint, "created_at", moment), systemLine(blueprint, "updated_at", moment)];
}

function systemLine(blueprint: Blueprint, name: "created_at" | "updated_at" | "user_id", type: Code): Code {
  const json = jsonKey(blueprint.api, name);
  return json === name
    ? code`${name}: ${type}`
    : code`${name}: ${type} = ${FIELD}(alias=${pythonString(json)})`;
}
