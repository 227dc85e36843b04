import { describe, expect, it } from "vitest";
import type { NewSpec } from "../../src/patch/spec-file-new.js";
import { newSpecText } from "../../src/patch/spec-file.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";

const FRESH: NewSpec = {
  name: "task-manager",
  target: "fastapi",
  provider: "neon",
  prefix: null,
  host: new Map(),
  auth: { strategy: "jwt", userClaim: "sub" },
  resources: [{ resource: "tasks", fields: [{ name: "title", shorthand: "string(1..200)" }] }],
};

describe("newSpecText", () => {
  it("is laid out as a person would", () => {
    expect(newSpecText(FRESH)).toBe(
      "# yaml-language-server: $schema=.backend-gen/schema.json\nspec: 1\nname: task-manager\ntarget: fastapi\n\ndatabase:\n  provider: neon\n\nauth:\n  strategy: jwt\n\nresources:\n  tasks:\n    fields:\n      title: string(1..200)\n",
    );
  });

  it("can start without a resource", () => {
    expect(newSpecText({ ...FRESH, resources: [] })).toMatch(/\nresources: \{\}\n$/);
  });

  it("writes settings that are not the usual ones", () => {
    const text = newSpecText({
      ...FRESH,
      auth: { strategy: "jwt", userClaim: "uid" },
      resources: [{ resource: "tasks", fields: [], owner: "none", softDelete: true }],
    });
    expect(text).toContain("auth:\n  strategy: jwt\n  userClaim: uid\n");
    expect(text).toContain("  tasks:\n    owner: none\n    softDelete: true\n    fields: {}\n");
  });

  it.each(["2024", "true", "a: b", "- x", "x #y", "null", '"', "1e5"])("keeps the name %j a text", (name) => {
    const { value } = parseSpecFiles([{ path: "backend.yaml", text: newSpecText({ ...FRESH, name }) }]);
    expect(value?.name).toBe(name);
  });
});
