import { describe, expect, it } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";

function problemsOf(target: string, host: string): readonly string[] {
  const text = `name: shop\ntarget: ${target}\nhost:\n${host}resources:\n  tasks: {fields: {title: string}}\n`;
  const { value, diagnostics } = parseSpecFiles([{ path: "backend.yaml", text }]);
  const found = value === null ? diagnostics : resolveBlueprint(value).diagnostics;
  return found.map(
    ({ code, message, span }) => `${code} at ${text.slice(span?.start, span?.end)}: ${message}`,
  );
}

describe("the entry of a project that somebody else wrote", () => {
  it("is an application where tests with FastAPI have to call it", () => {
    expect(problemsOf("fastapi", "  entry: app/routers/\n  tests: tests\n")).toEqual([
      expect.stringMatching(
        /^BG2050 at app\/routers\/: host\.entry cannot be "app\/routers\/": tests of the resources/,
      ),
    ]);
    expect(problemsOf("fastapi", "  entry: app/routers/\n")).toEqual([]);
    expect(problemsOf("fastapi", "  entry: app/main.py:app\n  tests: tests\n")).toEqual([]);
    expect(problemsOf("fastify", "  entry: src/routes/\n  tests: tests\n")).toEqual([]);
  });
});
