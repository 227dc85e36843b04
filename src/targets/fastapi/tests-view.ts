import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { invalidValues } from "../../blueprint/example-value.js";
import type { JsonValue } from "../../spec/json-value.js";
import type { Code } from "../../render/code.js";
import { code, joinCode } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { hasAccounts } from "../../contract/accounts.js";
import { importBlock } from "./import-block.js";
import { fixedKeys, jsonKey } from "../../contract/json-key.js";
import { needsOf, type Needs } from "../../contract/operations.js";
import { tuple } from "./repository-rows.js";
import { words } from "./repository-view.js";
import { stringList, strings } from "./string-list.js";
import { resourceSymbols } from "./symbols.js";
import { requestCosts } from "../../contract/test-costs.js";
import { isIsolated } from "../../contract/test-access.js";
import { callersView } from "./tests-access.js";
import { isolationView } from "./tests-isolation.js";
import { listKeys } from "./tests-lists.js";
import { absentId, referenceExamples } from "../../contract/test-references.js";
import { referenceExamplesView } from "./tests-references.js";
import { sharedIds } from "../../contract/test-rows.js";
import { accountBodies, breaksUniqueRule, testBodies, writableFields } from "../../contract/test-bodies.js";
import { otherCallsOf } from "../../contract/test-calls.js";
import {
  changeableKeys,
  immutableKeys,
  isolatedCalls,
  secretKeys,
  type ItemCall,
} from "../../contract/test-changes.js";
import { callList } from "./test-calls.js";

const LONGEST_LITERAL = 60;

/** What `examples.py` shows: bodies that are valid, and values that are not. */
export function examplesView(blueprint: Blueprint, resource: Resource): object {
  const writeOnly = writableFields(resource)
    .filter((field) => field.isWriteOnly)
    .map((field) => field.json);
  const bodies = (resource.isAccounts ? accountBodies : testBodies)(blueprint, resource);
  return {
    pluralWords: words(resource.name.plural.words),
    bodies: bodies.map((body) =>
      [...body].map(([key, value]) => code`${pythonString(key)}: ${literal(value)}`),
    ),
    there: thereIn(blueprint, resource),
    writeOnly: writeOnly.length === 0 ? code`frozenset()` : code`frozenset({${strings(writeOnly)}})`,
    ...referenceExamplesView(blueprint, resource),
    invalid: writableFields(resource).flatMap((field) =>
      invalidValues(field).map(({ value, code: name }) =>
        tuple([pythonString(field.json), literal(value), pythonString(name)]),
      ),
    ),
  };
}

/** What `test_http.py` shows: the resource as two users see it from outside. */
export function httpTestsView(blueprint: Blueprint, resource: Resource): object {
  const symbols = resourceSymbols(resource);
  const has = needsOf(resource);
  const bodies = testBodies(blueprint, resource);
  const [first] = bodies;
  const canCreate = has.create && first !== undefined;
  const changeable = changeableKeys(resource, first);
  const callers = callersView(blueprint, resource);
  const isolated = itemCalls(resource, changeable);
  const isolation = canCreate ? isolationView(blueprint, resource) : null;
  const conflict = canCreate && breaksUniqueRule(resource, first);
  const bobs = conflict && referenceExamples(blueprint, resource).bobs !== null;
  const canChange = canCreate && bodies.length > 1 && changeable.length > 0;
  const tests = {
    ...testedOperations(has, canCreate, canChange),
    isolation: canCreate && isolated !== null,
    listIsolation: canCreate && isIsolated(resource, "list"),
  };
  return {
    has: { ...has, create: canCreate },
    tests,
    isOwned: resource.isOwned,
    there: thereIn(blueprint, resource) !== null,
    callers,
    isolation,
    owner: ownerInJson(blueprint),
    user: blueprint.auth.strategy === "jwt" ? "ana" : "anyone",
    path: `${blueprint.api.prefix}${resource.path}`,
    absentId: String(absentId(blueprint)),
    ...wrapping(blueprint.api),
    json: fixedKeys(blueprint.api),
    conflictKeys: conflictKeys(blueprint),
    required: requiredErrors(resource),
    bobs,
    conflict,
    ...listKeys(resource, first),
    ...changesView(changeable),
    immutable: stringList(immutableKeys(resource, bodies)),
    secrets: stringList(secretKeys(resource, bodies[0])),
    itemCalls: isolated,
    cost: costView(blueprint, resource),
    otherCalls: callList(otherCallsOf(resource.operations)),
    ...surroundings(blueprint),
    imports: importBlock(isolation?.queries?.imports ?? [], {
      "typing:Any": canCreate,
      httpx2: true,
      pytest: true,
      "collections.abc:Callable": callers.roles !== null,
      "tests.auth.users:USER_IDS": canCreate && resource.isOwned && hasAccounts(blueprint),
      "tests.conftest:Headers": canCreate || callers.restricted !== null,
      ...examplesNeeded(symbols.module, {
        BODIES: canCreate,
        BOBS: bobs,
        INVALID: canCreate,
        THERE: canCreate && (has.list || has.delete) && thereIn(blueprint, resource) !== null,
        WRITE_ONLY: canCreate,
      }),
    }),
  };
}

/** What of a resource's examples is imported, by the way in which imports are named. */
function examplesNeeded(module: string, names: Readonly<Record<string, boolean>>): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(names).map(([name, isNeeded]) => [`tests.${module}.examples:${name}`, isNeeded]),
  );
}

function changesView(changeable: readonly string[]): object {
  const changes = picked(changeable);
  return { replacement: changes, changes, change: picked(changeable.slice(0, 1)) };
}

function costView(blueprint: Blueprint, resource: Resource): object | null {
  const costs = requestCosts(blueprint, resource);
  if (costs === null) return null;
  return { ...costs, changed: costs.changed === null ? null : sentAgain(costs.changed) };
}

function sentAgain(key: string): Code {
  return code`{${pythonString(key)}: BODIES[0][${pythonString(key)}]}`;
}

/** Where a response has its item, and a list its items. */
function wrapping({ envelope }: Blueprint["api"]): { readonly item: Code; readonly listKey: string } {
  return envelope ? { item: code`["data"]`, listKey: "data" } : { item: code``, listKey: "items" };
}

/** A project's own dependency is asked only where a caller is needed. */
function surroundings({ host }: Blueprint): { readonly inHost: boolean; readonly knowsNobody: boolean } {
  return { inHost: host !== null, knowsNobody: host?.stack === "fastapi" && host.user !== null };
}

/** What the list of a resource shows before a test has made anything. */
export function thereIn(blueprint: Blueprint, resource: Resource): Code | null {
  const ids = sharedIds(blueprint, resource);
  return ids === null ? null : code`[${joinCode(ids.map(pythonLiteral), ", ")}]`;
}

function testedOperations(has: Needs, canCreate: boolean, canChange: boolean): object {
  return {
    list: canCreate && has.list,
    get: canCreate && has.get,
    replace: canChange && has.replace,
    update: canChange && has.update,
    delete: canCreate && has.delete,
  };
}

/** Who owns what Ana has made. */
function ownerInJson(blueprint: Blueprint): Code {
  if (!hasAccounts(blueprint)) return pythonString("ana");
  return blueprint.database.ids === "uuid" ? code`str(USER_IDS["ana"])` : code`USER_IDS["ana"]`;
}

/** A 409 says no more than this: not even which row there is already. */
export function conflictKeys({ api }: Blueprint): Code {
  return code`{${strings(["detail", jsonKey(api, "status_code"), jsonKey(api, "request_id")])}}`;
}

/** A value as a reader wants it: long runs of one character are multiplied, not spelled out. */
export function literal(value: JsonValue): Code {
  if (typeof value !== "string" || value.length <= LONGEST_LITERAL) return pythonLiteral(value);
  const [first = ""] = value;
  const isRun = value === first.repeat(value.length / first.length);
  return isRun ? code`${pythonString(first)} * ${value.length / first.length}` : pythonString(value);
}

export function requiredErrors(resource: Resource): Code | null {
  const required = writableFields(resource).filter((field) => field.isRequired);
  if (required.length === 0) return null;
  return code`{${joinCode(
    required.map((field) => code`(${pythonString(field.json)}, "required")`),
    ", ",
  )}}`;
}

/** Part of the second body: `{key: BODIES[1][key] for key in …}`. */
export function picked(keys: readonly string[]): Code {
  const [only] = keys;
  if (keys.length === 1 && only !== undefined)
    return code`{${pythonString(only)}: BODIES[1][${pythonString(only)}]}`;
  return code`{key: BODIES[1][key] for key in (${strings(keys)})}`;
}

/** The calls for which another user's row is not there; null where there are none. */
function itemCalls(resource: Resource, changeable: readonly string[]): Code | null {
  const calls = isolatedCalls(resource, changeable).map(({ method, body }) => {
    return code`(${pythonString(method)}, ${bodyOf(body)})`;
  });
  return calls.length === 0 ? null : code`[${joinCode(calls, ", ")}]`;
}

function bodyOf(body: ItemCall["body"]): Code {
  if (body === "none") return code`None`;
  if (body === "whole") return code`BODIES[0]`;
  if (body === "nothing") return code`{}`;
  return sentAgain(body.key);
}
