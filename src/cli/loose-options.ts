import type { GlobalOptions } from "./command-context.js";

/** The options that hold where the command line could not be read. */
export const looseOptions: GlobalOptions = { color: true };

/** Whether a command line asks for JSON, even one that is wrong otherwise. */
export function isJsonWanted(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end === -1 ? argv : argv.slice(0, end)).includes("--json");
}
