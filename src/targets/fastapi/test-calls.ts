import { code, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import type { TestCall } from "../../contract/test-calls.js";

/** `[("GET", PATH), ("DELETE", ABSENT)]` */
export function callList(calls: readonly TestCall[]): Code {
  const pairs = calls.map(
    ({ method, isOne }) => code`(${pythonString(method)}, ${isOne ? "ABSENT" : "PATH"})`,
  );
  return code`[${joinCode(pairs, ", ")}]`;
}
