import type { Host } from "../host/host.js";
import type { Engine } from "./engine.js";
import type { EngineLoader } from "./program-run.js";
import { runProgram } from "./run-program.js";

/**
 * Runs one command line (without node and script) and gives its exit code: 0, 1, 2, 3, 70, or 130 when the user
 * broke off a question. Never rejects: what nobody foresaw is printed as our bug, in one paragraph.
 */
export async function main(
  argv: readonly string[],
  host: Host,
  loadEngine: EngineLoader = loadRealEngine,
): Promise<number> {
  try {
    return await runProgram({ argv, host, loadEngine });
  } catch (error) {
    const { reportCrash } = await import("./report-crash.js");
    return reportCrash(error, argv, host);
  }
}

async function loadRealEngine(): Promise<Engine> {
  const { createRealEngine } = await import("./real-engine.js");
  return createRealEngine();
}
