import { readFileSync } from "node:fs";
import { codeOf } from "./error-code.js";
import type { CommandResult, Processes } from "./host.js";

export const realProcesses: Processes = {
  ownId: process.pid,
  startOf,
  run: runCommand,
};

/** Where the system tells it, the tick at which the process began: a process number is used again after a while. */
function startOf(id: number): string | null {
  if (!isRunning(id)) return null;
  try {
    // The program's name, in brackets, may hold spaces; the start is the 20th word after it (proc(5), field 22).
    const fields = readFileSync(`/proc/${id}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    // Z and X: killed, but its parent has not noticed yet. It writes no more.
    return /^[ZX]$/.test(fields[0] ?? "") ? null : (fields[19] ?? "running");
  } catch {
    return "running"; // Not Linux: that it runs is all there is to know.
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

async function runCommand(command: readonly string[], folder: string): Promise<CommandResult> {
  const [program = "", ...args] = command;
  const { execa } = await import("execa");
  const result = await execa(program, args, {
    cwd: folder,
    all: true,
    reject: false,
    stdin: "ignore",
    stripFinalNewline: false,
  });
  if (result.code === "ENOENT") return { kind: "missing", program };
  return { kind: "ended", exitCode: result.exitCode ?? 1, output: result.all, stdout: result.stdout };
}
