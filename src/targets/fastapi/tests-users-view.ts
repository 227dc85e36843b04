import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { importBlock } from "./import-block.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsOf } from "../../contract/operations.js";
import { rowRange } from "../../contract/row-range.js";
import { resourceSymbols } from "./symbols.js";
import { testBodies } from "../../contract/test-bodies.js";
import { ownedTestRows } from "../../contract/test-rows.js";
import { rowCalls } from "./test-rows-view.js";
import { isolatedFromUsers, reachesAll, userRoles } from "../../contract/test-users.js";
import { absentId } from "../../contract/test-references.js";
import { changeableKeys } from "../../contract/test-changes.js";
import { picked } from "./tests-view.js";

const CALLS: Readonly<Partial<Record<Operation, Code>>> = {
  get: code`("GET", None)`,
  update: code`("PATCH", {})`,
  delete: code`("DELETE", None)`,
};

/** What `test_operations.py` of accounts shows: those of all tests as they see and change each other. */
export function userTestsView(blueprint: Blueprint, users: Resource): object {
  const { list, get, update, delete: isDeleted, one } = needsOf(users);
  const { module } = resourceSymbols(users);
  const roles = userRoles(users);
  const isolated = isolatedFromUsers(users).flatMap((name) => CALLS[name] ?? []);
  const owned = isDeleted ? ownedView(blueprint) : null;

  const changeable = update ? changeableKeys(users, testBodies(blueprint, users)[1]) : [];
  return {
    path: `${blueprint.api.prefix}${users.path}`,
    absentId: String(absentId(blueprint)),
    item: blueprint.api.envelope ? code`["data"]` : code``,
    listKey: blueprint.api.envelope ? "data" : "items",
    json: { updated_at: jsonKey(blueprint.api, "updated_at") },
    roles: roles.length === 0 ? null : joinCode(roles.map(pythonString), ", "),
    spy: roles.length === 0 ? "bob" : "eve",
    one,
    list: list ? { isAll: reachesAll(users, "list"), isOwn: rowRange(users, "list") !== "all" } : null,
    get: get ? paths(users, "get") : null,
    update: update ? paths(users, "update") : null,
    delete: isDeleted ? paths(users, "delete") : null,
    changes: changeable.length === 0 ? null : picked(changeable),
    isolated: isolated.length === 0 ? null : code`[${joinCode(isolated, ", ")}]`,
    owned,
    imports: importBlock(owned === null ? [] : importsOf([...owned.rows, ...owned.tables]), {
      "typing:Any": update || isolated.length > 0,
      httpx2: true,
      pytest: one || roles.length > 0,
      "collections.abc:Callable": roles.length > 0,
      "fastapi:FastAPI": owned !== null,
      "sqlalchemy:func": owned !== null,
      "sqlalchemy:select": owned !== null,
      "tests.auth.users:USER_IDS": true,
      "tests.conftest:Headers": true,
      [`tests.${module}.examples:BODIES`]: changeable.length > 0,
      [`tests.${module}.examples:WRITE_ONLY`]: get || changeable.length > 0,
    }),
  };
}

/** Whose rows Ana reaches. */
function paths(users: Resource, operation: Operation): Code {
  return reachesAll(users, operation) ? code`[OWN, OTHER]` : code`[OWN]`;
}

/** Rows of Ana's, and the tables that they are in; null where there are none. */
function ownedView(
  blueprint: Blueprint,
): { readonly rows: readonly Code[]; readonly tables: readonly Code[] } | null {
  const rows = ownedTestRows(blueprint);
  if (rows.length === 0) return null;
  const owned = new Set(rows.map(({ resource }) => resource).filter(({ isOwned }) => isOwned));
  const tables = [...owned].map((resource) => {
    const { module, table } = resourceSymbols(resource);
    return imported(`app.${module}.models`, table);
  });
  return { rows: rowCalls(blueprint, rows), tables };
}
