import { expect, it } from "vitest";
import { outputOf, renderedFiles } from "./generated.js";

it("a PATCH leaves fields that are called like what every object has as they are, those never read too", async () => {
  const fields = "{a: string, constructor: 'string? writeOnly', toString: string?}";
  const output = await outputOf(
    `name: x\ntarget: fastify\napi: {casing: camel}\nresources:\n  things: {fields: ${fields}}\n`,
  );
  const artifacts = output.artifacts.filter(({ path }) => path === "src/things/service.ts");
  const [service] = (await renderedFiles({ ...output, artifacts })).values();
  expect(service).toContain("const kept = { constructor: things.constructor, toString: current.toString };");
  expect(service).toContain('import { things } from "./table.js";');
});
