import type { FastapiHost, Host } from "../../../blueprint/host.js";
import type { SettingsReading } from "../../../patch/settings-reading.js";
import { isOwnDatabase } from "./own-database.js";

/** The file of the settings, where something comes along that is configured. */
export function settingsFiles(host: FastapiHost): readonly string[] {
  const { settings, user } = host;
  return settings !== null && (user === null || isOwnDatabase(host)) ? [settings.file] : [];
}

/** What that file has. */
export async function readHostSettings(
  host: Host | null,
  files: ReadonlyMap<string, string>,
): Promise<SettingsReading | null> {
  if (host?.stack !== "fastapi" || host.settings === null || settingsFiles(host).length === 0) return null;
  const text = files.get(host.settings.file);
  if (text === undefined) return { kind: "unread", reason: "is not there" };
  const { readPythonSettings } = await import("../../../patch/python/read-settings.js");
  return readPythonSettings(text, host.settings);
}
