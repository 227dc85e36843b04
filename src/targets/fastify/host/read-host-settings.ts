import type { FastifyHost, Host } from "../../../blueprint/host.js";
import type { SettingsReading } from "../../../patch/settings-reading.js";

/** The file of the settings, where something comes along that is configured. */
export function settingsFiles(host: FastifyHost): readonly string[] {
  const { settings, session, migrations, authenticate } = host;
  const isWhole = session !== null && migrations !== null && authenticate !== null;
  return settings === null || isWhole ? [] : [settings.file];
}

/** What that file has. */
export async function readHostSettings(
  host: Host | null,
  files: ReadonlyMap<string, string>,
): Promise<SettingsReading | null> {
  if (host?.stack !== "fastify" || host.settings === null || settingsFiles(host).length === 0) return null;
  const { settings, entry, alias } = host;
  const text = files.get(settings.file);
  if (text === undefined) return { kind: "unread", reason: "is not there" };
  const { readTypeScriptSettings } = await import("../../../patch/typescript/read-settings.js");
  return readTypeScriptSettings(text, {
    ...settings,
    entry: entry.kind === "autoload" ? null : entry.file,
    alias,
  });
}
