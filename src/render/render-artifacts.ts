import type { Artifact, RenderedFile } from "./artifact.js";
import type { FormatMemory } from "./format-memory.js";
import { lazyPythonFormatter, needsFormatting } from "./format-python.js";
import { formatTypeScript, needsTypeScriptFormatting } from "./format-typescript.js";
import { createTemplateEngine, type ReadTemplate } from "./template-engine.js";
import { tidyTypeScript } from "./tidy-typescript.js";

interface Source extends RenderedFile {
  readonly isRough: boolean;
  readonly recalled: string | null;
}

const FORGETFUL: FormatMemory = { recall: () => null, remember: () => undefined };

/** Renders and formats every artifact, in the order given. `read` gives a template's text by its path. */
export async function renderArtifacts(
  artifacts: readonly Artifact[],
  read: ReadTemplate,
  memory: FormatMemory = FORGETFUL,
): Promise<readonly RenderedFile[]> {
  const template = createTemplateEngine(read);
  const sources = artifacts.map(({ path, template: name, view, ownership }): Source => {
    const isMade = name.endsWith(".hbs");
    // What takes no parameters lies there as the formatter printed it.
    if (!isMade) return { path, ownership, text: read(name), isRough: false, recalled: null };
    const made = template(name)(view());
    const tidy = tidied(path, made);
    const isRough = isRoughText(path, tidy);
    const text = isRough ? made : tidy;
    return { path, ownership, text, isRough, recalled: isRough ? memory.recall(path, text) : null };
  });
  const left = sources.filter(({ isRough, recalled }) => isRough && recalled === null);
  const formatPython = lazyPythonFormatter(left.length);
  const files: RenderedFile[] = [];
  for (const { path, ownership, text, isRough, recalled } of sources) {
    const format = path.endsWith(".py") ? formatPython : formatTypeScript;
    const formatted = isRough ? (recalled ?? (await format(text))) : text;
    if (isRough) memory.remember(path, text, formatted);
    files.push({ path, ownership, text: formatted });
  }
  return files;
}

function tidied(path: string, text: string): string {
  return path.endsWith(".ts") ? tidyTypeScript(text) : text;
}

/** Whether a formatter would print it differently. */
function isRoughText(path: string, text: string): boolean {
  if (path.endsWith(".py")) return needsFormatting(text);
  return path.endsWith(".ts") && needsTypeScriptFormatting(text);
}
