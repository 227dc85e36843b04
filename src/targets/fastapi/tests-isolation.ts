import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { type Code, code, importsOf, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { jsonKey } from "./json-key.js";
import { needsOf } from "./operations.js";
import { lockRange } from "./row-range.js";
import { idTypes, ownerIdType, resourceSymbols } from "./symbols.js";

/** What the tests show of rows that belong to somebody: of the queries themselves, and of who becomes the owner. */
export interface IsolationView {
  /** `["POST", "PUT", "PATCH"]`, as far as they are there. */
  readonly writes: Code;
  /** Null where nothing is changed or deleted. */
  readonly queries: QueriesView | null;
}

interface QueriesView {
  readonly singular: string;
  readonly id: Code;
  readonly stranger: Code;
  /** `created["user_id"], ` where the lock asks whose row it is. */
  readonly lockOwner: Code;
  /** `, linked={}` where a change may also write links. */
  readonly linked: Code;
  readonly imports: readonly string[];
}

/** Null for a resource without owner. */
export function isolationView(blueprint: Blueprint, resource: Resource): IsolationView | null {
  if (!resource.isOwned) return null;
  const { lock, replace, update } = needsOf(resource);
  const methods = ["POST", ...(replace ? ["PUT"] : []), ...(update ? ["PATCH"] : [])];
  return {
    writes: code`[${joinCode(methods.map(pythonString), ", ")}]`,
    queries: lock ? queriesView(blueprint, resource) : null,
  };
}

function queriesView(blueprint: Blueprint, resource: Resource): QueriesView {
  const { module, singular } = resourceSymbols(resource);
  const type = ownerIdType(blueprint);
  const id = read(idTypes(blueprint).value, "id");
  const owner = read(type, jsonKey(blueprint.api, "user_id"));
  return {
    singular,
    id,
    stranger: stranger(type),
    lockOwner: lockRange(resource) === "all" ? code`` : code`${owner}, `,
    linked: resource.manyRelations.length > 0 ? code`, linked={}` : code``,
    imports: [
      ...importsOf([id, owner]),
      `app.${module}:repository`,
      "fastapi:FastAPI",
      ...(needsOf(resource).change ? ["sqlalchemy.exc:NoResultFound", "app.db.base:utc_now"] : []),
    ],
  };
}

/** A value of the created item, of the type that it has in Python. */
function read(type: Code, key: string): Code {
  const value = code`created[${pythonString(key)}]`;
  return type.text === "uuid.UUID" ? code`${type}(${value})` : value;
}

function stranger(type: Code): Code {
  if (type.text === "uuid.UUID") return code`${type}(int=0)`;
  return type.text === "int" ? code`0` : pythonString("bob");
}
