import { dirname, extname, join, relative, sep } from "node:path";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { report } from "../../diagnostics/report.js";
import type { HostFiles } from "../../host/host-files.js";
import { settingsProblem } from "../../render/format-typescript.js";
import { settingsFrom, type PrettierSettings } from "../../render/prettier-settings.js";
import { readConfigSource, reasonIn } from "./config-source.js";
import { optionsOf, type Options } from "./options-of.js";

/** Where settings are asked for. */
export interface Ground {
  readonly files: HostFiles;
  readonly root: string;
  /** The configuration of a folder; null when it has none. */
  readonly configOf: (folder: string) => string | null;
}

/** What was found for the paths that were asked for. */
export interface Loaded {
  readonly settings: ReadonlyMap<string, PrettierSettings | null>;
  /** Where no configuration is found, an `.editorconfig` says how long lines are. */
  readonly isWidthSaid: boolean;
}

/** What was found for one path, with the reasons why it cannot be used, if there are any. */
interface Found {
  readonly settings: PrettierSettings | null;
  readonly isWidthSaid: boolean;
  readonly findings: readonly Diagnostic[];
}

/**
 * What prettier would take for each of the files, its own loader asked wherever that runs nothing. `fallback` are the
 * options where no configuration is found.
 */
export async function loadSettings(
  ground: Ground,
  paths: readonly string[],
  fallback: Options,
): Promise<Outcome<Loaded>> {
  const { clearConfigCache } = await import("prettier");
  await clearConfigCache();
  const findOf = createFind(ground, fallback);
  const settings = new Map<string, PrettierSettings | null>();
  const findings = new Map<string, Diagnostic>();
  let isWidthSaid = false;
  for (const path of paths) {
    const found = await findOf(path);
    settings.set(path, found.settings);
    isWidthSaid ||= found.isWidthSaid;
    for (const finding of found.findings) findings.set(finding.code + finding.message, finding);
  }
  return { value: { settings, isWidthSaid }, diagnostics: [...findings.values()] };
}

function createFind(ground: Ground, fallback: Options): (path: string) => Promise<Found> {
  const { files, root, configOf } = ground;
  const label = (config: string) => relative(root, config).split(sep).join("/");
  const sourceOf = remembered((config) => readConfigSource(files, config, label(config)));
  const problems = new Map<string, Promise<string | null>>();
  const problemOf = (settings: PrettierSettings, path: string) => {
    const key = extname(path) + JSON.stringify(settings);
    const problem = problems.get(key) ?? settingsProblem(settings, path);
    problems.set(key, problem);
    return problem;
  };
  return async (path) => {
    const file = join(root, path);
    const config = configOf(dirname(file));
    const source = config === null ? null : await sourceOf(config);
    if (source?.kind === "refused") return refused(source.diagnostic);
    const name = config === null ? ".editorconfig" : label(config);
    try {
      const options = await optionsOf({ path: file, config, source });
      const settings = settingsFrom(config === null ? { ...fallback, ...options } : options);
      const problem = settings === null ? null : await problemOf(settings, path);
      if (problem !== null) return refused(report("BG3018", { path: name, reason: reasonIn(problem) }, null));
      const isWidthSaid = config === null && "printWidth" in options;
      return { settings, isWidthSaid, findings: pluginFindings(options, name) };
    } catch (error) {
      return refused(report("BG3018", { path: name, reason: reasonIn(error) }, null));
    }
  };
}

function refused(finding: Diagnostic): Found {
  return { settings: null, isWidthSaid: false, findings: [finding] };
}

/** Plugins are code, which is not run. */
function pluginFindings({ plugins }: Options, path: string): readonly Diagnostic[] {
  if (!Array.isArray(plugins) || plugins.length === 0) return [];
  return [report("BG3020", { path, plugins: plugins.map(String) }, null)];
}

function remembered<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return async (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
}
