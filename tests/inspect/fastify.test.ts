import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fastifyObstacles } from "../../src/inspect/fastify/fastify-obstacles.js";
import { inspectFastify } from "../../src/inspect/fastify/inspect-fastify.js";
import { stackFact } from "../../src/inspect/stack.js";
import { factLines, projectFolder } from "./project-folder.js";

const CASES = join(import.meta.dirname, "fastify");
const names = readdirSync(CASES).sort();

describe("what is found in projects that other people wrote with Fastify", () => {
  test.each(names)("%s", (name) => {
    const folder = join(CASES, name);
    const files = projectFolder(folder);
    const facts = inspectFastify(files);
    const found = {
      stack: factLines(stackFact(files)),
      facts: Object.fromEntries([...facts].map(([key, fact]) => [key, factLines(fact)])),
      obstacles: fastifyObstacles(files, facts).map(({ text }) => text),
    };
    const expected: unknown = JSON.parse(readFileSync(join(folder, "facts.json"), "utf8"));
    expect(found).toEqual(expected);
  });
});
