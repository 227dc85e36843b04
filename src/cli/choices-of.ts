import type { Choices } from "../plan/choices.js";
import type { GlobalOptions } from "./command-context.js";

/** What the options of a command line decide about files in dispute. */
export function choicesOf({ onConflict, adopt, overwrite, restore }: GlobalOptions): Choices {
  return {
    onConflict: onConflict ?? "stop",
    strangers: adopt === true ? "adopt" : overwrite === true ? "overwrite" : "stop",
    restore: restore === true ? "all" : (restore ?? []).map((path) => path.replace(/^\.\/|\/$/g, "")),
  };
}
