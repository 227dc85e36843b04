import { isatty } from "node:tty";
import { codeOf } from "./error-code.js";
import type { Host, Terminal } from "./host.js";
import { lazyPrompter } from "./lazy-prompter.js";
import type { Prompter } from "./prompter.js";
import { realFiles } from "./real-files.js";
import { realProcesses } from "./real-processes.js";

/** The machine that we run on, with the person at its terminal. */
export function createRealHost(): Host {
  return { ...machine(), prompter: lazyPrompter, terminal: createTerminal() };
}

/** The machine for a program that has loaded us: prints nothing and asks nobody. */
export function createSilentHost(): Host {
  return { ...machine(), prompter: nobody, terminal: SILENT };
}

function machine(): Omit<Host, "prompter" | "terminal"> {
  return {
    files: realFiles,
    processes: realProcesses,
    clock: () => Date.now(),
    variable: (name) => process.env[name],
    workingFolder: process.cwd(),
  };
}

const SILENT: Terminal = {
  isInteractive: false,
  isOutputTerminal: false,
  isErrorTerminal: false,
  width: 80,
  out: () => undefined,
  err: () => undefined,
};

/** Commands ask on a terminal only. */
const nobody: Prompter = {
  ask: ({ message }) => Promise.reject(new Error(`nobody is there to answer: ${message}`)),
  choose: (message) => Promise.reject(new Error(`nobody is there to answer: ${message}`)),
};

function createTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreClosedPipe);
  return {
    isInteractive: isatty(0) && isatty(1),
    isOutputTerminal: isatty(1),
    isErrorTerminal: isatty(2),
    width: isatty(1) ? process.stdout.columns : 80,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}

/** `backend-gen … | head -1`: the reader has seen enough, which is no error of anybody's. */
function ignoreClosedPipe(error: Error): void {
  if (codeOf(error) !== "EPIPE") throw error;
}
