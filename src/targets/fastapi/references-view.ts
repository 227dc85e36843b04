import type { Access, Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { needsWriter, ownedReferences, referencesOf } from "./references.js";
import type { RowsView } from "./rows-view.js";
import { attributeOf, ownerIdType } from "./symbols.js";

type Writes = "create" | "replace" | "update";

/** How the service checks what a row refers to. */
export interface ReferenceChecks {
  /** The row of a new item. */
  readonly create: Code;
  /** The changes of `current`. */
  readonly change: Code;
  /** What the operations are told of who writes, where the row has no owner. */
  readonly writers: Readonly<Record<Writes, Pick<RowsView, "parameter" | "line" | "argument">>>;
  /** The same of the function that they share. */
  readonly writer: Pick<RowsView, "parameter" | "line" | "argument">;
}

const NOBODY = { parameter: code``, line: null, argument: code`` };

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
  const hasOwned = ownedReferences(blueprint.resources, resource).length > 0;
  const check = (values: Code, owner: Code | null, rest: readonly Code[] = []): Code => {
    const named = [...(hasOwned && owner !== null ? [code`owner_id=${owner}`] : []), ...rest];
    const parts = [code`session`, code`repository.REFERENCES`, values, ...named];
    return code`${imported("app.db.references", "check_references")}(${joinCode(parts, ", ")})`;
  };
  const writers = {
    create: writerView(blueprint, resource, ["create"]),
    replace: writerView(blueprint, resource, ["replace"]),
    update: writerView(blueprint, resource, ["update"]),
  };
  return {
    create: check(code`row`, newOwner(resource)),
    change: check(code`changes`, ownerOf(resource), [code`current=current`]),
    writers,
    writer: writerView(blueprint, resource, ["replace", "update"]),
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

function writerView(
  blueprint: Blueprint,
  resource: Resource,
  operations: readonly Writes[],
): ReferenceChecks["writer"] {
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
