import { describe, expect, it } from "vitest";
import { resolveSupported } from "../../src/blueprint/not-yet.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import { specOf } from "./spec-of.js";

describe("resolveSupported", () => {
  it.each([
    ["renamedFrom", { tasks: { renamedFrom: "jobs" } }],
    ["the type many", { field: { type: "many", to: "tasks" } }],
    ["renamedFrom", { field: { type: "text", renamedFrom: "body" } }],
  ])("refuses %s, which no target generates yet", (what, { tasks = {}, field = { type: "text" } }: Parts) => {
    const spec = specOf({
      name: "shop",
      resources: { tasks: { ...tasks, fields: { extra: field } } },
    });
    const { value, diagnostics } = resolveSupported(spec);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toContain(
      `BG2001 ${what} is not supported yet`,
    );
  });

  it("gives the blueprint of everything else", () => {
    const spec = specOf({ name: "shop", resources: { tasks: { fields: { title: { type: "text" } } } } });
    expect(resolveSupported(spec).value?.resources.map(({ table }) => table)).toEqual(["tasks"]);
  });
});

interface Parts {
  readonly tasks?: object;
  readonly field?: FieldSpec;
}
