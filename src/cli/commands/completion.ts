import type { Command } from "commander";
import { bashCompletion } from "../completion/bash.js";
import { fishCompletion } from "../completion/fish.js";
import { zshCompletion } from "../completion/zsh.js";
import { commandTree } from "../help/command-tree.js";

/** `backend-gen completion SHELL`: the script for bash, zsh or fish, made of the commands as they are defined. */
export function completionScript(program: Command, shell: string): string {
  const tree = commandTree(program);
  if (shell === "bash") return bashCompletion(tree);
  return shell === "zsh" ? zshCompletion(tree) : fishCompletion(tree);
}
