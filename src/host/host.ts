import type { HostFiles } from "./host-files.js";
import type { Prompter } from "./prompter.js";

/** How a command that we started ended. `output` is both its streams as text, `stdout` one of them. */
export type CommandResult =
  | { readonly kind: "ended"; readonly exitCode: number; readonly output: string; readonly stdout: string }
  | { readonly kind: "missing"; readonly program: string };

export interface Terminal {
  /** A person sits there: questions can be asked. */
  readonly isInteractive: boolean;
  readonly isOutputTerminal: boolean;
  readonly isErrorTerminal: boolean;
  /** Characters a line. */
  readonly width: number;
  /** Writes to standard output as it is; a reader who has gone away is no error. */
  readonly out: (text: string) => void;
  /** Writes to standard error as it is. */
  readonly err: (text: string) => void;
}

export interface Processes {
  readonly ownId: number;
  /** When a running process was started, in a form that only this machine understands; null when it does not run. */
  readonly startOf: (id: number) => string | null;
  /** Runs a program, its name first, in an absolute folder, without a shell. */
  readonly run: (command: readonly string[], folder: string) => Promise<CommandResult>;
}

/** The only door out: whatever reads or changes the world does it through here, so that a test can stand in for it. */
export interface Host {
  readonly files: HostFiles;
  readonly processes: Processes;
  readonly prompter: Prompter;
  readonly terminal: Terminal;
  /** Milliseconds since 1970 in UTC, as the machine tells the time. */
  readonly clock: () => number;
  /** The environment variable of that name, if it is set. */
  readonly variable: (name: string) => string | undefined;
  /** The absolute folder in which the command was typed. */
  readonly workingFolder: string;
}
