import type { Operation, Resource } from "../../blueprint/blueprint.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";

const COLLECTION: Partial<Record<Operation, string>> = { list: "GET", create: "POST" };
const ITEM: Partial<Record<Operation, string>> = {
  get: "GET",
  replace: "PUT",
  update: "PATCH",
  delete: "DELETE",
};
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Every method and path of the operations, as a Python list. */
export function callsOf(resource: Pick<Resource, "operations">): Code {
  return pairs(methodsAt(resource, COLLECTION), methodsAt(resource, ITEM));
}

/** The methods that its two paths do not answer. A path that answers nothing at all is not there. */
export function otherCallsOf(resource: Resource): Code {
  return pairs(others(methodsAt(resource, COLLECTION)), others(methodsAt(resource, ITEM)));
}

function methodsAt(
  resource: Pick<Resource, "operations">,
  methods: Partial<Record<Operation, string>>,
): string[] {
  return resource.operations.flatMap((operation) => methods[operation] ?? []);
}

function others(methods: readonly string[]): string[] {
  return methods.length === 0 ? [] : METHODS.filter((method) => !methods.includes(method));
}

function pairs(collection: readonly string[], item: readonly string[]): Code {
  const calls = [
    ...collection.map((method) => code`(${pythonString(method)}, PATH)`),
    ...item.map((method) => code`(${pythonString(method)}, ABSENT)`),
  ];
  return code`[${joinCode(calls, ", ")}]`;
}
