import type { Operation } from "../blueprint/blueprint.js";

/** A request of the tests: its method, and whether it goes to the collection or to one item. */
export interface TestCall {
  readonly method: string;
  readonly isOne: boolean;
}

const COLLECTION: Partial<Record<Operation, string>> = { list: "GET", create: "POST" };
const ITEM: Partial<Record<Operation, string>> = {
  get: "GET",
  replace: "PUT",
  update: "PATCH",
  delete: "DELETE",
};
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** A call for every operation: those of the collection, then those of one item. */
export function callsOf(operations: readonly Operation[]): readonly TestCall[] {
  return [...calls(methodsAt(operations, COLLECTION), false), ...calls(methodsAt(operations, ITEM), true)];
}

/** The methods that the two paths do not answer. A path that answers nothing at all is not there. */
export function otherCallsOf(operations: readonly Operation[]): readonly TestCall[] {
  return [
    ...calls(others(methodsAt(operations, COLLECTION)), false),
    ...calls(others(methodsAt(operations, ITEM)), true),
  ];
}

function calls(methods: readonly string[], isOne: boolean): TestCall[] {
  return methods.map((method) => ({ method, isOne }));
}

function methodsAt(
  operations: readonly Operation[],
  methods: Partial<Record<Operation, string>>,
): readonly string[] {
  return operations.flatMap((operation) => methods[operation] ?? []);
}

function others(methods: readonly string[]): readonly string[] {
  return methods.length === 0 ? [] : METHODS.filter((method) => !methods.includes(method));
}
