import { describe, expect, it } from "vitest";
import { specFor } from "./golden-project.mjs";

describe("specFor", () => {
  it("changes the target that a spec asks for", () => {
    expect(specFor("fastify", "name: a\ntarget: fastapi # why\n")).toBe("name: a\ntarget: fastify # why\n");
  });

  it("asks for a target where the spec does not", () => {
    expect(specFor("fastify", "# first\nname: a\nresources: {}\n")).toBe(
      "# first\nname: a\ntarget: fastify\nresources: {}\n",
    );
  });
});
