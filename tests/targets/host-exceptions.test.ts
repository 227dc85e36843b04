import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as fastapi from "../conformance/targets/fastapi-host-leaves.js";
import * as fastify from "../conformance/targets/fastify-host-leaves.js";
import { ROOT } from "../support/repository.mjs";

const document = readFileSync(join(ROOT, "docs", "existing-projects.md"), "utf8");
const folder = join(ROOT, "tests", "conformance", "chapters");
const chapters = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join();

/** Of what comes under a heading of the second order. */
function section(heading: string): string {
  return document.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
}

describe.each([
  ["FastAPI", fastapi],
  ["Fastify", fastify],
])("what the conformance suite does not ask of %s projects that are there", (stack, lists) => {
  const exceptions = [...lists.CLAIMS_LEAVES, ...lists.BARE_LEAVES];

  it("stands in the documentation, word for word", () => {
    const list = section(`What ${stack} projects do not get`);
    for (const { because } of [...exceptions, ...lists.REFUSES]) expect(list).toContain(because);
  });

  it("is of chapters that there are", () => {
    for (const { chapter } of exceptions)
      expect(chapters).toMatch(new RegExp(`(chapter|describe)\\("${chapter}"`));
  });
});
