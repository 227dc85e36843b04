import { testDatabaseImport } from "./test-database.js";
import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { type Code, code, importsOf, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { isIncluded } from "../../contract/includes.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsOf } from "../../contract/operations.js";
import { lockRange, rowRange } from "../../contract/row-range.js";
import { idTypes, ownerIdType, resourceSymbols } from "./symbols.js";

/** What the tests show of rows that belong to somebody: of the queries themselves, and of who becomes the owner. */
export interface IsolationView {
  /** `["POST", "PUT", "PATCH"]`, as far as they are there. */
  readonly writes: Code;
  /** Null where no query of one owner's rows is asked for by anything but the router. */
  readonly queries: QueriesView | null;
}

interface QueriesView {
  readonly singular: string;
  readonly plural: string;
  /** Rows are changed or deleted. */
  readonly isLocked: boolean;
  /** Other resources include rows, as far as these are the caller's. */
  readonly isFound: boolean;
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
    queries: lock || isFound(blueprint, resource) ? queriesView(blueprint, resource) : null,
  };
}

function isFound(blueprint: Blueprint, resource: Resource): boolean {
  return isIncluded(blueprint, resource) && rowRange(resource, "get") !== "all";
}

function queriesView(blueprint: Blueprint, resource: Resource): QueriesView {
  const { module, singular, plural } = resourceSymbols(resource);
  const { change, lock } = needsOf(resource);
  const type = ownerIdType(blueprint);
  const id = read(idTypes(blueprint).value, "id");
  const owner = read(type, jsonKey(blueprint.api, "user_id"));
  return {
    singular,
    plural,
    isLocked: lock,
    isFound: isFound(blueprint, resource),
    id,
    stranger: stranger(type),
    lockOwner: lockRange(resource) === "all" ? code`` : code`${owner}, `,
    linked: resource.manyRelations.length > 0 ? code`, linked={}` : code``,
    imports: [
      ...importsOf([id, owner]),
      `app.${module}:repository`,
      testDatabaseImport(blueprint),
      ...(change ? ["sqlalchemy.exc:NoResultFound", "app.db.base:utc_now"] : []),
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
