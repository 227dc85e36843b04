import type { Host } from "../../blueprint/host.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { report } from "../../diagnostics/report.js";
import type { NextStep } from "../target.js";
import type { HostSettings } from "./host-settings.js";

/** What has to be mended before it is known where the resources are configured. */
export function settingsProblems(
  { settings: ref }: Pick<Host, "settings">,
  found: HostSettings<unknown>,
): readonly Diagnostic[] {
  if (found.kind !== "unread" || ref === null) return [];
  const why = { reason: `${found.file} ${found.reason}`, help: HELP };
  return [report("BG2050", { key: "host.settings", value: `${ref.file}:${ref.symbol}`, ...why }, null)];
}

const HELP = "mend it, or leave host.settings out: then the resources read variables of their own";

/** Why the resources are configured beside the project's settings; `config` is the file that reads the environment then. */
export function settingsSteps(found: HostSettings<unknown>, config: string, hint = ""): readonly NextStep[] {
  if (found.kind !== "own") return [];
  const why = `${found.file} ${found.reason}: its settings are left as they are, and ${config} reads the environment and .env itself.`;
  return [{ why: why + hint, command: null }];
}
