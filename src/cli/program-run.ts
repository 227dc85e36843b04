import type { Host } from "../host/host.js";
import type { Engine } from "./engine.js";

/** Loads what commands stand on; not called for `--help` and `--version`. */
export type EngineLoader = () => Promise<Engine>;

/** A command line (without node and script) and what runs it. */
export interface ProgramRun {
  readonly argv: readonly string[];
  readonly host: Host;
  readonly loadEngine: EngineLoader;
}

/** Told the exit code of the command that ran. */
export type Exit = (code: number) => void;
