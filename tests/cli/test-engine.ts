import type { Blueprint } from "../../src/blueprint/blueprint.js";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import type { Engine } from "../../src/cli/engine.js";
import {
  addToSpec,
  newResourceText,
  newSpecText,
  removeFromSpec,
  renameInSpec,
} from "../../src/patch/spec-file.js";
import type { Patch } from "../../src/patch/patch.js";
import type { Artifact, Ownership } from "../../src/render/artifact.js";
import { createFileForms } from "../../src/render/normal-form.js";
import { parseCommandLineField } from "../../src/spec/command-line-field.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import type { Target } from "../../src/targets/target.js";

/** The real rooms with a target of a few lines, whose files are easy to foresee. */
export function testEngine(part: Partial<Engine> = {}): Engine {
  return {
    version: "1.2.3",
    templateChanges: () => [],
    buildId: () => "1.2.3",
    parseSpec: parseSpecFiles,
    resolve: resolveBlueprint,
    loadTarget: () => Promise.resolve(tinyTarget),
    render: (artifacts) =>
      Promise.resolve(
        artifacts.map(({ path, view, ownership }) => ({ path, ownership, text: textOf(view()) })),
      ),
    forms: createFileForms,
    parseField: parseCommandLineField,
    addToSpec,
    newResourceText,
    removeFromSpec,
    renameInSpec,
    newSpecText,
    schemaText: () => "{}\n",
    ...part,
  };
}

/** A README, an entry file that names every resource, a file a resource, an environment file written once. */
export const tinyTarget: Target = {
  name: "fastapi",
  reads: () => ({ folders: [{ folder: "versions", extension: ".py" }], files: [] }),
  readSettings: () => Promise.resolve(null),
  mergeMigrations: () => ({ heads: [], artifact: null, reason: "there are none", nextSteps: [] }),
  lowestVersions: new Map(),
  install: [["tiny", "install"]],
  build: (blueprint, facts) => ({
    artifacts: artifactsOf(blueprint),
    patches: patchesOf(blueprint),
    diagnostics: [],
    nextSteps: [
      { why: "install what it needs", command: "tiny install" },
      { why: `${facts.files.size} versions, ${facts.previous === null ? "new" : "known"}`, command: null },
    ],
  }),
};

/** Registers what is generated where the application is made, and what it needs in a list of packages. */
function patchesOf({ host }: Blueprint): readonly Patch[] {
  if (host?.entry.kind !== "app") return [];
  const { file, symbol } = host.entry;
  const register: Patch = {
    kind: "pythonRegister",
    path: file,
    id: "register",
    what: "registers the resources",
    app: symbol,
    isFactory: false,
    imports: [{ from: "tiny", name: "api_router" }],
    call: "include_router(api_router)",
  };
  if (host.manifest === null) return [register];
  const packages = ["tiny", "small", "zoom"].map((name) => ({ name, range: ">=1", isDev: false }));
  const shared = { path: host.manifest, id: "dependencies", what: "lists what resources need" };
  return [register, { kind: "dependencies", format: "requirements", ...shared, packages }];
}

function artifactsOf(blueprint: Blueprint): readonly Artifact[] {
  const names = blueprint.resources.map((resource) => resource.table);
  const files = blueprint.resources.map((resource) => {
    const fields = resource.fields.map((field) => `${field.column}: ${field.type.kind}\n`).join("");
    const owner = resource.isOwned ? "# owned\n" : "";
    return artifact(
      `app/${resource.table}.py`,
      `${owner}${resource.hasSoftDelete ? "# soft\n" : ""}${fields}`,
    );
  });
  return [
    artifact("README.md", `# ${blueprint.name.given}\n`),
    artifact(
      "app/main.py",
      `${blueprint.auth.strategy} ${blueprint.database.provider}: ${names.join(" ")}\n`,
    ),
    ...files,
    artifact(".env.example", "SECRET=\n", "once"),
  ];
}

function artifact(path: string, text: string, ownership: Ownership = "managed"): Artifact {
  return { path, template: "unused", view: () => ({ text }), ownership };
}

function textOf(view: object): string {
  if ("text" in view && typeof view.text === "string") return view.text;
  throw new Error("a view without a text");
}
