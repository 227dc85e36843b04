import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.js";
import { guide } from "../../src/diagnostics/guide.js";
import { diagnosticsDocument } from "./diagnostics-document.js";
import { codesIn, complaintsOf, findingsOf } from "./run-example.js";

const entries = Object.entries(guide);
const specs = entries.flatMap(([code, { cause }]) => (cause.kind === "spec" ? [{ code, ...cause }] : []));
const commands = entries.flatMap(([code, { cause }]) =>
  cause.kind === "command" ? [{ code, ...cause }] : [],
);

describe("the guide", () => {
  it("has an entry for every code, and none for another", () => {
    expect(Object.keys(guide).sort()).toEqual(Object.keys(catalogue).sort());
  });

  it.each(specs)("has for $code a spec that brings about this code and no other", ({ code, wrong }) => {
    expect([...new Set(codesIn(findingsOf(wrong)))]).toEqual([code]);
  });

  it.each(specs)("has for $code a mended spec that nothing is wrong with", ({ right }) => {
    expect(findingsOf(right)).toBe("");
  });

  it.each(commands)("has for $code a command that brings about this code and no other", async (cause) => {
    expect(codesIn(await complaintsOf(cause))).toEqual([cause.code]);
  });

  it.each(entries)("says of %s what it is in a few words, without a full stop", (_code, { title }) => {
    expect(title).toMatch(/^[A-Z][^\n]{5,59}[^.\n]$/);
  });
});

describe("docs/diagnostics.md", () => {
  it("is what `npm run golden` writes from the code", async () => {
    const path = fileURLToPath(new URL("../../docs/diagnostics.md", import.meta.url));
    await expect(await diagnosticsDocument()).toMatchFileSnapshot(path);
  });
});
