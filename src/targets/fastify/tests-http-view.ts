import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { needsOf, type Needs } from "../../contract/operations.js";
import { isIsolated, testCallers } from "../../contract/test-access.js";
import { breaksUniqueRule, testBodies, writableFields, type Body } from "../../contract/test-bodies.js";
import { requestCosts, type RequestCosts } from "../../contract/test-costs.js";
import { otherCallsOf } from "../../contract/test-calls.js";
import {
  changeableKeys,
  immutableKeys,
  isolatedCalls,
  secretKeys,
  type ItemCall,
} from "../../contract/test-changes.js";
import { testedList, type TestedList } from "../../contract/test-lists.js";
import { absentId, referenceExamples } from "../../contract/test-references.js";
import { code, Code } from "../../render/code.js";
import { tsKey, tsProperty, tsString } from "../../render/ts-literal.js";
import { oneStatement } from "./one-statement.js";
import { resourceSymbols } from "./symbols.js";
import {
  callList,
  commonView,
  listOf,
  operationCalls,
  picked,
  roleArguments,
  stringList,
  testImports,
  valueIn,
} from "./tests-code.js";
import { thereIn, writeOnlyKeys } from "./tests-examples-view.js";
import { queriesView, type QueriesView } from "./tests-queries-view.js";
import { hasOwnRows } from "./tests-rows-view.js";

/** What `http.test.ts` shows: the resource as two users see it from outside. */
export function httpTestsView(blueprint: Blueprint, resource: Resource): object {
  const bodies = testBodies(blueprint, resource);
  const changeable = changeableKeys(resource, bodies[0]);
  const callers = testCallers(blueprint, resource);
  const view = {
    ...testedParts(blueprint, resource),
    ...listView(resource, bodies[0]),
    host: blueprint.host !== null,
    roles: roleArguments(callers.roles),
    spy: callers.spy,
    authenticated: operationCalls(callers.authenticated),
    restricted: operationCalls(callers.restricted),
    open: operationCalls(callers.open),
    others: callList(otherCallsOf(resource.operations)),
    owner: hasAccounts(blueprint) ? code`USER_IDS.ana` : tsString("ana"),
    absentId: String(absentId(blueprint)),
    cost: costView(blueprint, resource),
    required: requiredErrors(resource),
    replacement: picked(changeable),
    changes: picked(changeable),
    change: picked(changeable.slice(0, 1)),
    immutable: stringList(immutableKeys(resource, bodies)),
    secrets: stringList(secretKeys(resource, bodies[0])),
  };
  const uses = usersOf(blueprint, view);
  return {
    ...commonView(blueprint, resource),
    ...resourceSymbols(resource),
    ...view,
    uses,
    imports: importsOf(blueprint, resource, { ...view, uses }),
  };
}

interface TestedParts {
  readonly has: Needs;
  readonly tests: Readonly<
    Record<"list" | "get" | "replace" | "update" | "delete" | "listIsolation", boolean>
  >;
  readonly isOwned: boolean;
  readonly hasRows: boolean;
  readonly there: boolean;
  readonly writeOnly: boolean;
  readonly conflict: boolean;
  readonly bobs: boolean;
  readonly isolated: Code | null;
  readonly writes: Code | null;
  readonly queries: QueriesView | null;
}

function testedParts(blueprint: Blueprint, resource: Resource): TestedParts {
  const bodies = testBodies(blueprint, resource);
  const [first] = bodies;
  const has = { ...needsOf(resource), create: needsOf(resource).create && first !== undefined };
  const changeable = changeableKeys(resource, first);
  const canChange = has.create && bodies.length > 1 && changeable.length > 0;
  const conflict = has.create && breaksUniqueRule(resource, first);
  return {
    has,
    tests: {
      list: has.create && has.list,
      get: has.create && has.get,
      replace: canChange && has.replace,
      update: canChange && has.update,
      delete: has.create && has.delete,
      listIsolation: has.create && isIsolated(resource, "list"),
    },
    isOwned: resource.isOwned,
    hasRows: has.create && hasOwnRows(blueprint, resource),
    there: thereIn(blueprint, resource) !== null,
    writeOnly: writeOnlyKeys(resource).length > 0,
    conflict,
    bobs: conflict && referenceExamples(blueprint, resource).bobs !== null,
    isolated: has.create ? isolatedList(isolatedCalls(resource, changeable)) : null,
    writes: has.create && resource.isOwned ? ownerWrites(resource) : null,
    queries: has.create ? queriesView(blueprint, resource) : null,
  };
}

interface UsedNames {
  readonly ana: boolean;
  readonly anyone: boolean;
  readonly bob: boolean;
  readonly eve: boolean;
  readonly database: boolean;
}

function usersOf(
  blueprint: Blueprint,
  view: TestedParts & { readonly spy: string; readonly restricted: Code | null },
): UsedNames {
  const { has, conflict, isOwned, isolated, tests, spy } = view;
  const isSpying = isolated !== null || tests.listIsolation;
  const hasAuth = blueprint.auth.strategy === "jwt";
  return {
    ana: hasAuth && has.create,
    anyone: !hasAuth && has.create,
    bob: (isSpying && spy === "bob") || (conflict && isOwned),
    eve: (isSpying && spy === "eve") || view.restricted !== null,
    database: view.queries !== null || view.hasRows,
  };
}

type CostView = Omit<RequestCosts, "changed"> & { readonly changed: Code | null };

type UsingView = TestedParts & {
  readonly uses: UsedNames;
  readonly filters: Code | null;
  readonly cost: CostView | null;
};

function importsOf(blueprint: Blueprint, resource: Resource, view: UsingView): Code {
  const { has, tests, conflict, queries, uses, isolated } = view;
  const isCreated =
    conflict ||
    view.cost !== null ||
    isolated !== null ||
    view.writes !== null ||
    queries !== null ||
    Object.values(tests).includes(true);
  const { folder } = resourceSymbols(resource);
  return testImports(
    ["vitest", { beforeEach: view.hasRows, expect: true, test: true }],
    [`../../src/${folder}/repository.js`, { "* as repository": queries !== null }],
    ["../auth/users.js", { USER_IDS: hasAccounts(blueprint) && resource.isOwned && has.create }],
    [
      "../support/api.js",
      {
        "type Body": has.create && (view.writeOnly || view.cost?.isAsked === true),
        "type Id": tests.list,
        "type Item": tests.list && view.filters !== null,
        call: true,
        create: isCreated,
        detailOf: isolated !== null,
        errorsOf: has.create,
        expectError: conflict,
        itemOf: has.create,
        itemsOf: tests.listIsolation,
        listedIds: tests.list,
        pageOf: tests.list || tests.listIsolation,
        tagOf: tests.get || tests.update,
      },
    ],
    ["../support/app.js", { startedApp: uses.database }],
    ["../support/statements.js", { costOf: view.cost !== null }],
    ["../support/tokens.js", { headersFor: uses.ana || uses.bob || uses.eve }],
    [
      "./examples.js",
      {
        BODIES: has.create,
        BOBS: view.bobs,
        INVALID: has.create,
        THERE: view.there && tests.list,
        WRITE_ONLY: has.create && view.writeOnly,
      },
    ],
    ["./rows.js", { addReferredRows: view.hasRows }],
  );
}

function costView(blueprint: Blueprint, resource: Resource): CostView | null {
  const costs = requestCosts(blueprint, resource);
  if (costs === null) return null;
  // No row is locked first.
  const change = costs.change - (oneStatement(resource).changeIsOne ? 1 : 0);
  return { ...costs, change, changed: costs.changed === null ? null : picked([costs.changed], 0) };
}

function listView(
  resource: Resource,
  first: Body | undefined,
): Readonly<Record<"sorts" | "filters" | "search" | "spyQueries", Code | null>> {
  const list = testedList(resource, first);
  return {
    sorts: stringList(list.sorts),
    filters: stringList(list.filters),
    search: list.search === null ? null : tsProperty(list.search),
    spyQueries: spyQueries(list),
  };
}

/** `["title", "required"]` for every field that has to be there; null where there is none. */
export function requiredErrors(resource: Resource): Code | null {
  const required = writableFields(resource).filter((field) => field.isRequired);
  if (required.length === 0) return null;
  const list = listOf(required.map(({ json }) => code`[${tsString(json)}, "required"]`));
  // It stands in a function.
  return new Code(list.text.replaceAll("\n", "\n  "), list.imports);
}

function spyQueries({ search, queries }: TestedList): Code {
  const entries = queries.map(([parameter, text]) => {
    const value = text === null ? code`String(${valueIn(0, search ?? "")})` : tsString(text);
    return code`{ ${tsKey(parameter)}: ${value} }`;
  });
  return listOf([code`{}`, ...entries]);
}

function isolatedList(calls: readonly ItemCall[]): Code | null {
  if (calls.length === 0) return null;
  return listOf(calls.map(({ method, body }) => code`[${tsString(method)}, ${bodyOf(body)}]`));
}

function bodyOf(body: ItemCall["body"]): Code {
  if (body === "none") return code`undefined`;
  if (body === "whole") return code`BODIES[0]`;
  return body === "nothing" ? code`{}` : picked([body.key], 0);
}

function ownerWrites(resource: Resource): Code {
  const { replace, update } = needsOf(resource);
  return listOf(["POST", ...(replace ? ["PUT"] : []), ...(update ? ["PATCH"] : [])].map(tsString));
}
