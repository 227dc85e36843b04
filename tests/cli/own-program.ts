import { createProgram } from "../../src/cli/program.js";
import { commandTree, withAllBelow, type CommandNode } from "../../src/cli/help/command-tree.js";
import { testHost } from "../host/test-host.js";

/** The commands as they are defined. */
export function ownProgram(): CommandNode {
  const loadEngine = () => Promise.reject(new Error("no command runs"));
  return commandTree(createProgram({ argv: [], host: testHost("/"), loadEngine }, () => undefined));
}

/** All of them but the program itself and `help`, which is commander's. */
export function ownCommands(): readonly CommandNode[] {
  return withAllBelow(ownProgram()).filter(({ words }) => words.length > 0 && words.join(" ") !== "help");
}
