import { describe, expect, it } from "vitest";
import { readBlueprint } from "../../src/cli/read-blueprint.js";
import { createRealEngine } from "../../src/cli/real-engine.js";
import type { HostileSpec } from "../support/hostile-spec.js";
import { REFUSED_SPECS, TAKEN_SPECS } from "../support/hostile-specs.js";

const engine = createRealEngine();
/** Processor time: a busy machine takes longer by the clock. */
const LONGEST_MS = 4_000;

function read({ text, path = "backend.yaml" }: HostileSpec) {
  const before = process.cpuUsage();
  const outcome = readBlueprint(engine, [{ path, text }]);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(LONGEST_MS);
  return outcome;
}

describe("hostile specs", () => {
  it.each(REFUSED_SPECS)("$title: refused, with a code and a place", (spec) => {
    const { value, diagnostics } = read(spec);
    expect(value).toBeNull();
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).not.toEqual([]);
    for (const { span, message } of errors) {
      expect(span?.end).toBeLessThanOrEqual(spec.text.length);
      // Names of half a million letters and control characters are not repeated.
      expect(message.length).toBeLessThan(1_000);
      expect(message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
    }
  });

  it.each(TAKEN_SPECS)("$title: taken as it is", (spec) => {
    const { value, diagnostics } = read(spec);
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    expect(value).not.toBeNull();
  });

  it("are a hundred and more", () => {
    expect(REFUSED_SPECS.length + TAKEN_SPECS.length).toBeGreaterThan(100);
  });

  it("have left the prototype of every object as it was", () => {
    const inherited: string[] = [];
    for (const key in {}) inherited.push(key);
    expect(inherited).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });
});
