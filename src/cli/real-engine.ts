import { readFileSync } from "node:fs";
import { resolveBlueprint } from "../blueprint/resolve.js";
import { addToSpec, newResourceText, newSpecText, removeFromSpec, renameInSpec } from "../patch/spec-file.js";
import { createFileForms } from "../render/normal-form.js";
import { renderArtifacts } from "../render/render-artifacts.js";
import { parseCommandLineField } from "../spec/command-line-field.js";
import { specSchemaText } from "../spec/json-schema.js";
import { parseSpecFiles } from "../spec/load-spec.js";
import { loadTarget } from "../targets/registry.js";
import { buildId } from "./build-id.js";
import type { Engine } from "./engine.js";
import { templateChanges } from "./template-changes.js";
import { toolVersion } from "./version.js";

/** The rooms as they are shipped, with the templates of this package. */
export function createRealEngine(): Engine {
  let build: string | null = null;
  return {
    version: toolVersion(),
    templateChanges,
    // It does not change while we run, and is asked for several times.
    buildId: () => (build ??= buildId()),
    parseSpec: parseSpecFiles,
    resolve: resolveBlueprint,
    loadTarget,
    render: (artifacts, printing) => renderArtifacts(artifacts, readTemplate, printing),
    forms: createFileForms,
    parseField: parseCommandLineField,
    addToSpec,
    newResourceText,
    removeFromSpec,
    renameInSpec,
    newSpecText,
    schemaText: specSchemaText,
  };
}

function readTemplate(path: string): string {
  return readFileSync(new URL(`../../templates/${path}`, import.meta.url), "utf8");
}
