import type { Access, Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { needsWriter, ownedReferences, ownedRelations, referencesOf } from "../../contract/references.js";
import type { RowsView } from "./rows-view.js";
import { attributeOf, ownerIdType } from "./symbols.js";

type Writes = "create" | "replace" | "update";

/** How the service checks what a row refers to. */
export interface ReferenceChecks {
  /** The row of a new item. */
  readonly create: Code;
  /** The changes of `current`. */
  readonly change: Code;
}

type Writer = Pick<RowsView, "parameter" | "line" | "argument">;

/** What functions are told of who writes a row that has no owner. */
export interface Writers {
  readonly create: Writer;
  readonly replace: Writer;
  readonly update: Writer;
  /** What replacing and updating share. */
  readonly change: Writer;
}

export function writersOf(blueprint: Blueprint, resource: Resource): Writers {
  return {
    create: writerView(blueprint, resource, ["create"]),
    replace: writerView(blueprint, resource, ["replace"]),
    update: writerView(blueprint, resource, ["update"]),
    change: writerView(blueprint, resource, ["replace", "update"]),
  };
}

export const NOBODY = { parameter: code``, line: null, argument: code`` };

/** `Reference("project_id", "projects", owned=True)`, for each field that holds the id of another row. */
export function referenceEntries({ resources }: Blueprint, resource: Resource): readonly Code[] {
  const owned = new Set(ownedReferences(resources, resource));
  return referencesOf(resource).map((field) => {
    const attribute = attributeOf(field);
    const parts = [
      pythonString(attribute),
      pythonString(field.type.to),
      ...(owned.has(field) ? [code`owned=True`] : []),
      ...(attribute === field.json ? [] : [code`alias=${pythonString(field.json)}`]),
    ];
    return code`${imported("app.db.references", "Reference")}(${joinCode(parts, ", ")})`;
  });
}

/** Null where the resource refers to nothing. */
export function referenceChecks(blueprint: Blueprint, resource: Resource): ReferenceChecks | null {
  if (referencesOf(resource).length === 0) return null;
  const owned = [
    ...ownedReferences(blueprint.resources, resource),
    ...ownedRelations(blueprint.resources, resource),
  ];
  const links = resource.manyRelations.length > 0 ? [code`links=repository.LINKS`] : [];
  const check = (values: Code, owner: Code | null, rest: readonly Code[] = []): Code => {
    const named = [
      ...(owned.length > 0 && owner !== null ? [code`owner_id=${owner}`] : []),
      ...rest,
      ...links,
    ];
    const parts = [code`session`, code`repository.REFERENCES`, values, ...named];
    return code`${imported("app.db.references", "check_references")}(${joinCode(parts, ", ")})`;
  };
  return {
    create: check(code`row`, newOwner(resource)),
    change: check(code`changes`, ownerOf(resource), [code`current=current`]),
  };
}

function newOwner(resource: Resource): Code | null {
  if (resource.isAccounts) return null;
  return resource.isOwned ? code`owner_id` : code`caller_id`;
}

function ownerOf(resource: Resource): Code {
  if (resource.isAccounts) return code`current.id`;
  return resource.isOwned ? code`current.user_id` : code`caller_id`;
}

function writerView(blueprint: Blueprint, resource: Resource, operations: readonly Writes[]): Writer {
  if (!operations.some((operation) => needsWriter(blueprint.resources, resource, operation))) return NOBODY;
  const isAnyone = operations.some((operation) => isPublic(resource.access[operation]));
  const type = isAnyone ? code`${ownerIdType(blueprint)} | None` : ownerIdType(blueprint);
  return {
    parameter: code`caller_id: ${type}, `,
    line: code`caller_id: ${type},`,
    argument: code`caller_id, `,
  };
}

function isPublic(access: Access | undefined): boolean {
  return access?.kind === "public";
}
