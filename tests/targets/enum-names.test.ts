import { expect, it } from "vitest";
import { filesOf } from "./generated.js";

const NAMES = [
  "create",
  "replace",
  "update",
  "read",
  "query",
  "params",
  "item",
  "page",
  "include",
  "expanded",
];
const SPEC = `
name: shop
resources:
  projects: { fields: { name: string } }
  tasks:
    fields:
      project: ref(projects)
${NAMES.map((name) => `      ${name}: enum(one, two)`).join("\n")}
    filter: [item]
`;

it.each([
  ["fastify", "src/tasks/schema.ts", /^(?:export )?const (\w+)/gm],
  ["fastapi", "app/tasks/models.py", /^(\w+) = |^class (\w+)/gm],
] as const)(
  "an enum field may be called like the end of a schema's name: %s",
  async (target, path, declared) => {
    const files = await filesOf(SPEC, "backend.yaml", target);
    const names = [...(files.get(path) ?? "").matchAll(declared)].map(([, one, other]) => one ?? other);
    expect(names.length).toBeGreaterThan(NAMES.length);
    expect(names).toEqual([...new Set(names)]);
    for (const name of ["TaskReadValue", "TaskParamsValue", "TaskIncludeValue"])
      expect(names).toContain(name);
  },
);
