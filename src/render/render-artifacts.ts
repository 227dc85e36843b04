import { hash } from "node:crypto";
import type { Artifact, RenderedFile } from "./artifact.js";
import type { FormatMemory } from "./format-memory.js";
import { lazyPythonFormatter, needsFormatting, type FormatPython } from "./format-python.js";
import {
  formatJavaScript,
  formatTypeScript,
  needsTypeScriptFormatting,
  printWith,
} from "./format-typescript.js";
import { LINE_LENGTH } from "./line-length.js";
import { followsPrettier, type PrettierSettings, type SettingsOf } from "./prettier-settings.js";
import { createTemplateEngine, type ReadTemplate } from "./template-engine.js";
import { tidyTypeScript } from "./tidy-typescript.js";

interface Source extends RenderedFile {
  /** A project's own settings, which every text is formatted for. */
  readonly settings: PrettierSettings | null;
  /** What it is remembered by: a hash of the text as the template made it. Null where that is what is printed. */
  readonly key: string | null;
  /** A formatter has to see it. */
  readonly isRough: boolean;
  readonly lineLength: number;
}

/** What printing may take from the project. */
export interface Printing {
  readonly memory?: FormatMemory;
  /** Asked for files that `followsPrettier`. */
  readonly settingsOf?: SettingsOf;
}

/** Renders and formats every artifact, in the order given. `read` gives a template's text by its path. */
export async function renderArtifacts(
  artifacts: readonly Artifact[],
  read: ReadTemplate,
  { memory, settingsOf = () => null }: Printing = {},
): Promise<readonly RenderedFile[]> {
  const template = createTemplateEngine(read);
  const sources = artifacts.map((artifact): Source => {
    const { path, template: name, view, ownership, transform, lineLength = LINE_LENGTH } = artifact;
    const isMade = name.endsWith(".hbs") || transform !== undefined;
    const settings = followsPrettier(path) ? settingsOf(path) : null;
    const printed = name.endsWith(".hbs") ? template(name)(view()) : read(name);
    const made = transform?.(printed) ?? printed;
    // What takes no parameters lies there as the formatter printed it.
    const key = isMade || settings !== null ? keyOf({ settings, lineLength }, made) : null;
    const recalled = key === null ? null : (memory?.recall(path, key) ?? null);
    const known = { path, ownership, settings, key, lineLength };
    if (recalled !== null) return { ...known, text: recalled, isRough: false };
    const tidy = isMade ? tidied(path, made) : made;
    // A transformed text is no longer the one that its template printed as a formatter would.
    const isUntidy = isMade && (isRoughText(path, tidy) || (transform !== undefined && path.endsWith(".py")));
    const isRough = isUntidy || settings !== null;
    return { ...known, text: isUntidy ? made : tidy, isRough };
  });
  const formatPython = lazyPythonFormatter({ files: sources.filter(({ isRough }) => isRough).length });
  const files: RenderedFile[] = [];
  for (const source of sources) {
    const { path, ownership, key, isRough } = source;
    const text = isRough ? await format(source, formatPython) : source.text;
    if (key !== null) memory?.remember(path, key, text);
    files.push({ path, ownership, text });
  }
  return files;
}

/** A hash, so that the texts of a large project are not held twice. */
function keyOf({ settings, lineLength }: Pick<Source, "settings" | "lineLength">, text: string): string {
  const style = [
    ...(settings === null ? [] : [JSON.stringify(settings)]),
    ...(lineLength === LINE_LENGTH ? [] : [lineLength]),
  ];
  return hash("sha1", [...style, text].join("\0"), "base64");
}

async function format(
  { path, text, settings, lineLength }: Source,
  formatPython: FormatPython,
): Promise<string> {
  if (path.endsWith(".py")) return formatPython(text, lineLength);
  if (settings !== null) return printWith(settings, path, text);
  return path.endsWith(".ts") ? formatTypeScript(text) : formatJavaScript(text);
}

function tidied(path: string, text: string): string {
  return path.endsWith(".ts") ? tidyTypeScript(text) : text;
}

/** Whether a formatter would print it differently. */
function isRoughText(path: string, text: string): boolean {
  if (path.endsWith(".py")) return needsFormatting(text);
  // What was TypeScript before its types were taken off has lost its lines.
  return /\.m?js$/.test(path) || (path.endsWith(".ts") && needsTypeScriptFormatting(text));
}
