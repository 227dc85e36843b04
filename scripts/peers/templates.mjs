import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** @typedef {{ kebab: string, pascal: string }} Slots How a template says the name of the resource. */
/** @typedef {Readonly<Record<string, string>>} Files Texts by path. */

/** The file that gets a line for each resource, after the lines that say what is to be imported and what is to be registered. */
export const APP = "src/app.ts";
export const IMPORTS = "// imports";
export const ROUTES = "// routes";

/** What the runs of plop and hygen start from. @type {Files} */
export const SKELETON = {
  [APP]: `import Fastify, { type FastifyInstance } from "fastify";
${IMPORTS}

const parts = [
  ${ROUTES}
];

export function buildApp(): FastifyInstance {
  const app = Fastify({ logger: true });
  for (const part of parts) app.register(part);
  return app;
}
`,
};

/** What is added to the application: plop looks for it with a regular expression of the same text. @param {Slots} slots */
export function linesOf({ kebab, pascal }) {
  return {
    imports: `import { routesOf${pascal} } from "./${kebab}/routes.js";`,
    routes: `  routesOf${pascal},`,
  };
}

/**
 * The five files of a resource, of the shape that `nest g resource` gives: fields, a schema, routes, stubs for the rows, a test.
 * @param {Slots} slots
 * @returns {Files}
 */
export function filesOf({ kebab, pascal }) {
  return {
    [`src/${kebab}/model.ts`]: `export interface ${pascal} {
  readonly id: string;
  readonly title: string;
  readonly notes: string | null;
  readonly done: boolean;
  readonly priority: "low" | "medium" | "high";
  readonly dueDate: string | null;
}

export type New${pascal} = Omit<${pascal}, "id">;
`,
    [`src/${kebab}/schema.ts`]: `import { z } from "zod";

export const new${pascal} = z.object({
  title: z.string().min(1).max(200),
  notes: z.string().nullable(),
  done: z.boolean(),
  priority: z.enum(["low", "medium", "high"]),
  dueDate: z.iso.date().nullable(),
});
`,
    [`src/${kebab}/repository.ts`]: repositoryOf(pascal),
    [`src/${kebab}/routes.ts`]: routesOf({ kebab, pascal }),
    [`test/${kebab}.test.ts`]: `import { expect, it } from "vitest";
import { buildApp } from "../src/app.js";

it("lists ${kebab}", async () => {
  const response = await buildApp().inject("/${kebab}");
  expect(response.statusCode).toBe(200);
  expect(response.json()).toEqual([]);
});
`,
  };
}

/** Writes files with their folders. @param {string} folder @param {Files} files */
export async function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** @param {string} pascal */
function repositoryOf(pascal) {
  return `import { randomUUID } from "node:crypto";
import type { ${pascal}, New${pascal} } from "./model.js";

const rows = new Map<string, ${pascal}>();

export function list(): ${pascal}[] {
  return [...rows.values()];
}

export function find(id: string): ${pascal} | undefined {
  return rows.get(id);
}

export function save(values: New${pascal}, id: string = randomUUID()): ${pascal} {
  const row = { id, ...values };
  rows.set(id, row);
  return row;
}

export function remove(id: string): boolean {
  return rows.delete(id);
}
`;
}

/** @param {Slots} slots */
function routesOf({ kebab, pascal }) {
  return `import type { FastifyInstance } from "fastify";
import * as repository from "./repository.js";
import { new${pascal} } from "./schema.js";

interface OfOne {
  Params: { id: string };
}

export async function routesOf${pascal}(app: FastifyInstance): Promise<void> {
  app.get("/${kebab}", async () => repository.list());
  app.get<OfOne>("/${kebab}/:id", async (request) => repository.find(request.params.id));
  app.post("/${kebab}", async (request) => repository.save(new${pascal}.parse(request.body)));
  app.put<OfOne>("/${kebab}/:id", async (request) =>
    repository.save(new${pascal}.parse(request.body), request.params.id),
  );
  app.delete<OfOne>("/${kebab}/:id", async (request) => repository.remove(request.params.id));
}
`;
}
