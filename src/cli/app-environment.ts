import { join } from "node:path";
import { parseEnv } from "node:util";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { reasonOf } from "../host/host-failure.js";
import type { CommandContext } from "./command-context.js";

/** What the app would be configured with: the variable of that name, undefined when it is not set or empty. */
export type AppEnvironment = (name: string) => string | undefined;

/** The environment of the app in the project's folder: the real one, and behind it the file `.env`. */
export function readAppEnvironment({ host, root }: CommandContext): Outcome<AppEnvironment> {
  try {
    const file = parseEnv(host.files.readText(join(root, ".env")) ?? "");
    const value = (name: string) => nonEmpty(host.variable(name)) ?? nonEmpty(file[name]);
    return { value, diagnostics: [] };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return { value: null, diagnostics: [report("BG3108", { path: ".env", reason }, null)] };
  }
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
