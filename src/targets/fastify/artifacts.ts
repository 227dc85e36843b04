import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import type { Artifact } from "../../render/artifact.js";
import { withAccountOperations } from "../../contract/accounts.js";
import { includesOf } from "../../contract/includes.js";
import { accountsView } from "./auth-view.js";
import { fieldViews } from "./field-view.js";
import { includesView } from "./includes-view.js";
import { projectView } from "./project-view.js";
import { readmeView } from "../readme/readme-view.js";
import { repositoryView } from "./repository-view.js";
import { routesView } from "./routes-view.js";
import { schemaView } from "./schema-view.js";
import { serviceView } from "./service-view.js";
import { resourceSymbols } from "./symbols.js";
import { sharedTemplates } from "./shared-artifacts.js";
import { tableView } from "./table-view.js";
import { projectTests, resourceTests, type TemplatedFile } from "./tests-artifacts.js";

/** Files whose names npm or git would act on if they lay among the templates. */
const HIDDEN: readonly (readonly [path: string, template: string])[] = [
  [".dockerignore", "dockerignore"],
  [".env.example", "env.example.hbs"],
  [".github/workflows/backend-gen.yml", "github/workflows/backend-gen.yml"],
  [".github/workflows/ci.yml", "github/workflows/ci.yml"],
  [".gitattributes", "gitattributes"],
  [".gitignore", "gitignore"],
  [".prettierignore", "prettierignore"],
];

/** Settings that are the user's as soon as they exist. */
const ONCE: readonly (readonly [path: string, template: string])[] = [
  [".prettierrc.json", "prettierrc.json"],
];

/** Every file of the project but its migrations. */
export function artifactsOf(blueprint: Blueprint): readonly Artifact[] {
  const view = { ...projectView(blueprint), ...accountsView(blueprint) };
  const shared = [...sharedTemplates(blueprint), ...projectTests(blueprint)];
  return [
    ...shared.map((template) => artifact(template.replace(/\.hbs$/, ""), template, () => view)),
    ...HIDDEN.map(([path, template]) => artifact(path, template, () => view)),
    artifact("README.md", "README.md.hbs", () => ({ ...view, ...readmeView(blueprint) })),
    ...ONCE.map(([path, template]) => ({
      ...artifact(path, template, () => view),
      ownership: "once" as const,
    })),
    ...blueprint.resources.flatMap((resource) => [
      ...resourceFiles(blueprint, resource).map((file) => artifact(file.path, file.template, file.view)),
      ...resourceTests(blueprint, resource).map((test) => artifact(test.path, test.template, test.view)),
    ]),
  ];
}

/** The files of one resource. */
export function resourceFiles(blueprint: Blueprint, resource: Resource): readonly TemplatedFile[] {
  const { folder } = resourceSymbols(resource);
  const fields = fieldViews(resource);
  const all = withAccountOperations(resource);
  const source = (name: string, view: () => object): TemplatedFile => ({
    path: `src/${folder}/${name}.ts`,
    template: `src/resource/${name}.ts.hbs`,
    view,
  });
  const hasIncludes = includesOf(blueprint, resource).length > 0;
  return [
    ...(hasIncludes ? [source("includes", () => includesView(blueprint, resource))] : []),
    source("repository", () => repositoryView(blueprint, all, fields)),
    ...(resource.operations.length > 0 ? [source("routes", () => routesView(blueprint, resource))] : []),
    source("schema", () => schemaView(blueprint, all, fields)),
    source("service", () => serviceView(blueprint, all, fields)),
    source("table", () => tableView(blueprint, resource)),
  ];
}

/** A managed file, printed by a template of this target. */
export function artifact(path: string, template: string, view: () => object): Artifact {
  return { path, template: `fastify/${template}`, view, ownership: "managed" };
}
