import type { Artifact, RenderedFile } from "./artifact.js";
import { lazyPythonFormatter, needsFormatting } from "./format-python.js";
import { createTemplateEngine, type ReadTemplate } from "./template-engine.js";

/** Renders and formats every artifact, in the order given. `read` gives a template's text by its path. */
export function renderArtifacts(artifacts: readonly Artifact[], read: ReadTemplate): readonly RenderedFile[] {
  const template = createTemplateEngine(read);
  const formatPython = lazyPythonFormatter();
  return artifacts.map(({ path, template: name, view, ownership }) => {
    const text = name.endsWith(".hbs") ? template(name)(view) : read(name);
    const isPython = path.endsWith(".py");
    return { path, ownership, text: isPython && needsFormatting(text) ? formatPython(text) : text };
  });
}
