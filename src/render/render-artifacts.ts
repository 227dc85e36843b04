import type { Artifact, RenderedFile } from "./artifact.js";
import type { FormatMemory } from "./format-memory.js";
import { lazyPythonFormatter, needsFormatting } from "./format-python.js";
import { createTemplateEngine, type ReadTemplate } from "./template-engine.js";

interface Source extends RenderedFile {
  readonly isRough: boolean;
  readonly recalled: string | null;
}

const FORGETFUL: FormatMemory = { recall: () => null, remember: () => undefined };

/** Renders and formats every artifact, in the order given. `read` gives a template's text by its path. */
export function renderArtifacts(
  artifacts: readonly Artifact[],
  read: ReadTemplate,
  memory: FormatMemory = FORGETFUL,
): readonly RenderedFile[] {
  const template = createTemplateEngine(read);
  const sources = artifacts.map(({ path, template: name, view, ownership }): Source => {
    const text = name.endsWith(".hbs") ? template(name)(view()) : read(name);
    const isRough = path.endsWith(".py") && needsFormatting(text);
    return { path, ownership, text, isRough, recalled: isRough ? memory.recall(path, text) : null };
  });
  const left = sources.filter(({ isRough, recalled }) => isRough && recalled === null);
  const format = lazyPythonFormatter(left.length);
  return sources.map(({ path, ownership, text, isRough, recalled }) => {
    const formatted = isRough ? (recalled ?? format(text)) : text;
    if (isRough) memory.remember(path, text, formatted);
    return { path, ownership, text: formatted };
  });
}
