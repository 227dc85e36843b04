import type { Operation } from "../blueprint/blueprint.js";
import { isAboutItem, METHODS } from "./methods.js";

/** A request of the tests: its method, and whether it goes to the collection or to one item. */
export interface TestCall {
  readonly method: string;
  readonly isOne: boolean;
}

const ALL = [...new Set(Object.values(METHODS))];

/** A call for every operation: those of the collection, then those of one item. */
export function callsOf(operations: readonly Operation[]): readonly TestCall[] {
  return [...calls(methodsAt(operations, false), false), ...calls(methodsAt(operations, true), true)];
}

/** The methods that the two paths do not answer. A path that answers nothing at all is not there. */
export function otherCallsOf(operations: readonly Operation[]): readonly TestCall[] {
  return [
    ...calls(others(methodsAt(operations, false)), false),
    ...calls(others(methodsAt(operations, true)), true),
  ];
}

function calls(methods: readonly string[], isOne: boolean): TestCall[] {
  return methods.map((method) => ({ method, isOne }));
}

function methodsAt(operations: readonly Operation[], isOne: boolean): readonly string[] {
  return operations
    .filter((operation) => isAboutItem(operation) === isOne)
    .map((operation) => METHODS[operation]);
}

function others(methods: readonly string[]): readonly string[] {
  return methods.length === 0 ? [] : ALL.filter((method) => !methods.includes(method));
}
