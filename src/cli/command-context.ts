import type { Host } from "../host/host.js";
import type { Choices } from "../plan/choices.js";
import type { Engine } from "./engine.js";

/** Options that every command takes, before or after its name. */
export interface GlobalOptions {
  readonly cwd?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly diff?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly install?: boolean;
  readonly format?: "text" | "github" | "sarif" | "markdown";
  readonly onConflict?: Choices["onConflict"];
  readonly adopt?: boolean;
  readonly overwrite?: boolean;
  readonly allowDestructive?: boolean;
  readonly fill?: readonly string[];
  readonly allowWeakerSecurity?: boolean;
  /** Without paths, all that was deleted. */
  readonly restore?: true | readonly string[];
}

/** What a command works with. */
export interface CommandContext {
  readonly host: Host;
  readonly engine: Engine;
  /** The absolute folder of the project, there or not. */
  readonly root: string;
  readonly options: GlobalOptions;
}

/** Whether the command may ask: a person is there, and has not said that it should not. */
export function canAsk({ host, options }: Pick<CommandContext, "host" | "options">): boolean {
  return host.terminal.isInteractive && options.yes !== true && options.json !== true;
}
