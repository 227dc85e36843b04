import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { accountBodies, testBodies, type Body } from "../../contract/test-bodies.js";
import { changeableKeys } from "../../contract/test-changes.js";
import { isReference } from "../../contract/references.js";
import { resourceOf } from "../../contract/resource-index.js";
import { ACCOUNTS_TABLE } from "../../blueprint/account-resource.js";
import { Code } from "../../render/code.js";
import { shellText } from "../../render/shell-text.js";

/** Requests that a reader pastes one after the other: each is null where the API has no such route. */
export interface ExampleCalls {
  readonly path: string;
  /** A body that a new user may send; the row that it makes is what the others are about. */
  readonly create: Code | null;
  readonly list: boolean;
  readonly get: boolean;
  readonly update: Code | null;
  readonly remove: boolean;
  /** How the id is taken out of a response: `["data"]["id"]`. */
  readonly id: Code;
}

/** Requests about the resource that shows most with a token that has no role; null where such a token is good for nothing. */
export function exampleCalls(blueprint: Blueprint): ExampleCalls | null {
  const candidates = blueprint.resources
    .filter(({ isAccounts }) => !isAccounts)
    .map((resource) => ({ calls: callsOf(blueprint, resource), size: resource.fields.length }));
  const [best] = candidates
    .filter(({ calls }) => shown(calls) > 0)
    .sort((a, b) => shown(b.calls) - shown(a.calls) || b.size - a.size);
  return best?.calls ?? null;
}

function shown({ create, list, get, update, remove }: ExampleCalls): number {
  return [create !== null, list, get, update !== null, remove].filter(Boolean).length;
}

function callsOf(blueprint: Blueprint, resource: Resource): ExampleCalls {
  const body = mayDo(resource, "create") ? bodyFor(blueprint, resource) : null;
  const isThere = (operation: Operation): boolean => body !== null && mayDo(resource, operation);
  return {
    path: `${blueprint.api.prefix}${resource.path}`,
    create: body === null ? null : json(body),
    list: mayDo(resource, "list"),
    get: isThere("get"),
    update: isThere("update") ? changeOf(blueprint, resource) : null,
    remove: isThere("delete"),
    id: blueprint.api.envelope ? new Code('["data"]["id"]') : new Code('["id"]'),
  };
}

/** Whether a caller without a role may, on rows of their own. */
function mayDo({ operations, access }: Resource, operation: Operation): boolean {
  const rule = access[operation];
  return operations.includes(operation) && (rule?.kind !== "limited" || rule.ownRows);
}

/** What a reader takes in at a glance. */
const MOST_OPTIONAL = 3;

/** The required fields of the first example and some others; null where a row has to refer to another. */
function bodyFor(blueprint: Blueprint, resource: Resource): Body | null {
  const [first] = testBodies(blueprint, resource);
  const { fields } = resource;
  if (first === undefined || fields.some((field) => isReference(field) && field.isRequired)) return null;
  const optional = fields.filter((field) => !field.isRequired && !isReference(field));
  const some = new Set(optional.slice(0, MOST_OPTIONAL).map((field) => field.json));
  const required = new Set(fields.filter((field) => field.isRequired).map((field) => field.json));
  return new Map([...first].filter(([key]) => required.has(key) || some.has(key)));
}

function changeOf(blueprint: Blueprint, resource: Resource): Code | null {
  const [first, second = first] = testBodies(blueprint, resource);
  const references = new Set(resource.fields.filter(isReference).map((field) => field.json));
  const [key] = changeableKeys(resource, second).filter((name) => !references.has(name));
  return key === undefined ? null : json(new Map([[key, second?.get(key) ?? null]]));
}

/** What registers a user: the address, a password, and what else the spec requires; null where that is a row. */
export function registration(blueprint: Blueprint): { readonly register: Code; readonly login: Code } | null {
  const users = resourceOf(blueprint.resources, ACCOUNTS_TABLE);
  if (users?.isAccounts !== true || users.fields.some((field) => isReference(field) && field.isRequired))
    return null;
  const [first] = accountBodies(blueprint, users);
  if (first === undefined) return null;
  const needed = new Set(users.fields.filter((field) => field.isRequired).map((field) => field.json));
  const login = new Map([...first].filter(([key]) => key === "email" || key === "password"));
  return { register: json(new Map([...first].filter(([key]) => needed.has(key)))), login: json(login) };
}

function json(body: Body): Code {
  const lines = JSON.stringify(Object.fromEntries(body), null, 1);
  // A line break inside of a text is an escape.
  return shellText(lines.replace(/\n */g, " "));
}
