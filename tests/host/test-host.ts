import type { Host, Processes } from "../../src/host/host.js";
import type { HostFiles } from "../../src/host/host-files.js";
import type { Prompter } from "../../src/host/prompter.js";
import { realFiles } from "../../src/host/real-files.js";
import { realProcesses } from "../../src/host/real-processes.js";

/** A host with the real file system, and what a test puts in its place; whatever nobody expected throws. */
export interface TestHost extends Host {
  /** What was written to standard output and standard error so far. */
  readonly printed: { out: string; err: string };
}

const noPrompter: Prompter = {
  ask: ({ message }) => Promise.reject(new Error(`nobody expected to be asked: ${message}`)),
  choose: (message) => Promise.reject(new Error(`nobody expected to be asked: ${message}`)),
};

const noPrograms: Processes = {
  ...realProcesses,
  run: (command) => Promise.reject(new Error(`nobody expected to run ${command.join(" ")}`)),
};

/** A host for one test, working in `workingFolder`. */
export function testHost(workingFolder: string, part: Partial<Host> = {}): TestHost {
  const printed = { out: "", err: "" };
  return {
    files: realFiles,
    processes: noPrograms,
    prompter: noPrompter,
    terminal: {
      isInteractive: false,
      isOutputTerminal: false,
      isErrorTerminal: false,
      width: 80,
      out: (text) => void (printed.out += text),
      err: (text) => void (printed.err += text),
    },
    clock: () => 0,
    variable: () => undefined,
    workingFolder,
    printed,
    ...part,
  };
}

/** The real file system, with `before` called ahead of every call that changes something: it may throw. */
export function interceptedFiles(before: (method: string, path: string) => void): HostFiles {
  const intercept =
    <Args extends readonly [string, ...unknown[]], Result>(name: string, method: (...args: Args) => Result) =>
    (...args: Args): Result => {
      before(name, args[0]);
      return method(...args);
    };
  const { makeFolder, write, writeNew, rename, copy, removeFile, removeEmptyFolder, removeTree } = realFiles;
  return {
    ...realFiles,
    makeFolder: intercept("makeFolder", makeFolder),
    write: intercept("write", write),
    writeNew: intercept("writeNew", writeNew),
    rename: intercept("rename", rename),
    copy: intercept("copy", copy),
    removeFile: intercept("removeFile", removeFile),
    removeEmptyFolder: intercept("removeEmptyFolder", removeEmptyFolder),
    removeTree: intercept("removeTree", removeTree),
  };
}

/** An error as the operating system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: "write" });
}
