import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { authRoutes } from "../../contract/auth-routes.js";
import { fixedKeys } from "../../contract/json-key.js";
import { needsOf } from "../../contract/operations.js";
import { rowRange } from "../../contract/row-range.js";
import { isolatedFromUsers, reachesAll, userRoles } from "../../contract/test-users.js";
import { testBodies } from "../../contract/test-bodies.js";
import { changeableKeys } from "../../contract/test-changes.js";
import { absentId } from "../../contract/test-references.js";
import { ownedTestRows } from "../../contract/test-rows.js";
import { code, type Code } from "../../render/code.js";
import { tsProperty, tsString } from "../../render/ts-literal.js";
import { resourceSymbols } from "./symbols.js";
import { commonView, listOf, picked, roleArguments, testImports } from "./tests-code.js";
import { requiredErrors } from "./tests-http-view.js";
import { insertsOf, type InsertView } from "./tests-rows-view.js";

const CALLS: Readonly<Partial<Record<Operation, Code>>> = {
  get: code`["GET", undefined]`,
  update: code`["PATCH", {}]`,
  delete: code`["DELETE", undefined]`,
};

/** What the tests of `/auth` show. */
export function authTestsView(blueprint: Blueprint, users: Resource): object {
  const { auth, api } = blueprint;
  return {
    ...resourceSymbols(users),
    authPath: tsString(authRoutes(blueprint)?.path ?? ""),
    envelope: api.envelope,
    intIds: blueprint.database.ids === "int",
    rolesClaim: tsProperty(auth.strategy === "jwt" ? auth.rolesClaim : ""),
    required: requiredErrors(users),
    changes: changesOf(blueprint, users),
    json: fixedKeys(api),
  };
}

/** What `operations.test.ts` of accounts shows: those of all tests as they see and change each other. */
export function userTestsView(blueprint: Blueprint, users: Resource): object {
  const { list, get, update, delete: isDeleted, one } = needsOf(users);
  const roles = userRoles(users);
  const isolated = isolatedFromUsers(users).flatMap((name) => CALLS[name] ?? []);
  const isEverybodyListed = list && reachesAll(users, "list");
  const isOwnListed = list && rowRange(users, "list") !== "all";
  const view = {
    one,
    list: list ? { isAll: isEverybodyListed, isOwn: isOwnListed } : null,
    get: get ? paths(users, "get") : null,
    update: update ? paths(users, "update") : null,
    delete: isDeleted ? paths(users, "delete") : null,
    changes: update ? changesOf(blueprint, users) : null,
    isAll: (["get", "update", "delete"] as const).some(
      (name) => users.operations.includes(name) && reachesAll(users, name),
    ),
    isolated: isolated.length > 0 ? listOf(isolated) : null,
    owned: isDeleted ? ownedView(blueprint) : null,
    uses: { ana: one || isEverybodyListed, spy: isOwnListed || isolated.length > 0 },
  };
  return {
    ...commonView(blueprint, users),
    ...view,
    absentId: String(absentId(blueprint)),
    roles: roleArguments(roles),
    spy: roles.length === 0 ? "bob" : "eve",
    imports: importsOf(users, view),
  };
}

interface UserTests {
  readonly list: object | null;
  readonly get: Code | null;
  readonly update: Code | null;
  readonly changes: Code | null;
  readonly isolated: Code | null;
  readonly owned: OwnedView | null;
}

function importsOf(users: Resource, view: UserTests): Code {
  const { get, update, changes, isolated, owned } = view;
  return testImports(
    ["vitest", { expect: true, test: true }],
    ["../../src/db/base.js", { utcNow: owned !== null }],
    ...(owned?.imports ?? []).map((spec) => {
      const cut = spec.lastIndexOf(":");
      return [spec.slice(0, cut), { [spec.slice(cut + 1)]: true }] as const;
    }),
    [
      "../support/api.js",
      {
        call: true,
        detailOf: isolated !== null,
        errorsOf: update !== null,
        itemOf: get !== null || update !== null,
        itemsOf: view.list !== null,
        tagOf: get !== null,
      },
    ],
    ["../support/app.js", { startedApp: owned !== null }],
    ["../support/tokens.js", { headersFor: true }],
    ["../auth/users.js", { USER_IDS: true }],
    ["./examples.js", { BODIES: changes !== null, WRITE_ONLY: get !== null || changes !== null }],
  );
}

/** A change of what users may change about themselves; null where there is nothing. */
function changesOf(blueprint: Blueprint, users: Resource): Code | null {
  const keys = changeableKeys(users, testBodies(blueprint, users)[1]);
  return keys.length === 0 ? null : picked(keys);
}

/** Whose rows Ana reaches. */
function paths(users: Resource, operation: Operation): Code {
  return reachesAll(users, operation) ? code`[OWN, OTHER]` : code`[OWN]`;
}

interface OwnedView {
  readonly inserts: readonly InsertView[];
  readonly tables: Code;
  readonly imports: readonly string[];
}

/** Rows of Ana's, and the tables that they are in; null where there are none. */
function ownedView(blueprint: Blueprint): OwnedView | null {
  const rows = ownedTestRows(blueprint);
  if (rows.length === 0) return null;
  const inserts = insertsOf(blueprint, rows, "../..");
  const owned = new Set(rows.map(({ resource }) => resource).filter(({ isOwned }) => isOwned));
  const tables = listOf([...owned].map((resource) => code`${resourceSymbols(resource).table}`));
  return { inserts, tables, imports: inserts.flatMap(({ imports }) => imports) };
}
