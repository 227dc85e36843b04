import { basename, dirname, join } from "node:path";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import type { HostFiles } from "../../host/host-files.js";
import type { Lock } from "../../plan/lock.js";
import type { Artifact } from "../../render/artifact.js";
import { LINE_LENGTH } from "../../render/line-length.js";
import { followsPrettier, settingsFrom, type SettingsOf } from "../../render/prettier-settings.js";
import { createConfigSearch, isConfigName } from "./config-files.js";
import { isRecord } from "../../spec/is-record.js";

/** How the files of a project are printed. */
export interface PrintStyle {
  /** All that is to be generated, but no configuration of ours where the project has its own. */
  readonly artifacts: readonly Artifact[];
  readonly settingsOf: SettingsOf;
}

/** The project that is printed into. */
export interface Place {
  readonly files: HostFiles;
  readonly root: string;
  readonly lock: Lock | null;
}

const OURS = { printWidth: LINE_LENGTH };

/**
 * Prints as `prettier --check` in the project would have it after this run: by the configuration that prettier finds
 * for each file, there or above, or by the one that a new project gets. prettier itself is loaded only where there is
 * something else than that one.
 */
export async function findPrintStyle(
  { files, root, lock }: Place,
  artifacts: readonly Artifact[],
): Promise<Outcome<PrintStyle>> {
  const paths = artifacts.map(({ path }) => path).filter(followsPrettier);
  const shipped = artifacts.find(({ path }) => isConfigName(path));
  if (paths.length === 0) return { value: { artifacts, settingsOf: () => null }, diagnostics: [] };
  const { configOf, hasEditorConfig } = createConfigSearch(files, root);
  const isNew = shipped !== undefined && lock?.once.includes(shipped.path) !== true;
  const atRoot = configOf(root);
  const isFirst = isNew && atRoot === null;
  const isAway = isNew && atRoot !== null && atRoot !== join(root, shipped.path);
  const folders = [...new Set(paths.map((path) => dirname(join(root, path))))];
  const isOurs = (config: string | null) => (config === null ? isFirst : saysOurs(files, config));
  const without = isAway ? artifacts.filter((artifact) => artifact !== shipped) : artifacts;
  if (folders.every((folder) => !hasEditorConfig(folder) && isOurs(configOf(folder)))) {
    return { value: { artifacts: without, settingsOf: () => null }, diagnostics: [] };
  }
  const { loadSettings } = await import("./load-settings.js");
  const ground = { files, root, configOf };
  const first = await loadSettings(ground, paths, isFirst ? OURS : {});
  // Our own would take precedence over what they say of the width.
  const isTheirs = isFirst && first.value?.isWidthSaid === true;
  const { value, diagnostics } = isTheirs ? await loadSettings(ground, paths, {}) : first;
  const settingsOf: SettingsOf = (path) => value?.settings.get(path) ?? null;
  const left = isTheirs ? artifacts.filter((artifact) => artifact !== shipped) : without;
  return { value: { artifacts: left, settingsOf }, diagnostics };
}

/** Whether a configuration is the one that a new project gets, or says the same: told without loading prettier. */
function saysOurs(files: HostFiles, config: string): boolean {
  if (basename(config) !== ".prettierrc.json") return false;
  try {
    const raw: unknown = JSON.parse(files.readText(config) ?? "");
    return isRecord(raw) && !("overrides" in raw) && !("plugins" in raw) && settingsFrom(raw) === null;
  } catch {
    return false;
  }
}
