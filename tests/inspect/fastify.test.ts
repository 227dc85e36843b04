import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectFastify } from "../../src/inspect/fastify/inspect-fastify.js";
import { stackFact } from "../../src/inspect/stack.js";
import type { ProjectFiles } from "../../src/inspect/project-files.js";
import { factLines, projectFolder, projectOf } from "./project-folder.js";

const CASES = join(import.meta.dirname, "fastify");
const names = readdirSync(CASES).sort();

function found(files: ProjectFiles) {
  const { facts, obstacles } = inspectFastify(files);
  return {
    stack: factLines(stackFact(files)),
    facts: Object.fromEntries([...facts].map(([key, fact]) => [key, factLines(fact)])),
    obstacles: obstacles.map(({ text }) => text),
  };
}

describe.each(names)("what is found in a project that other people wrote with Fastify: %s", (name) => {
  const folder = join(CASES, name);
  const files = projectFolder(folder);
  const expected: unknown = JSON.parse(readFileSync(join(folder, "facts.json"), "utf8"));

  test("has its files and lines", () => {
    expect(found(files)).toEqual(expected);
  });

  test("is the same with a byte order mark in every file", () => {
    const read = (path: string): string | null => files.read(path)?.replace(/^\uFEFF?/, "\uFEFF") ?? null;
    const marked = found({ ...files, read });
    // The style of the lines says that there is one.
    marked.facts["lineStyle"] = found(files).facts["lineStyle"] ?? "none";
    expect(marked).toEqual(expected);
  });
});

test("the line of an error of syntax is right in a file with a byte order mark too", () => {
  const app = ["import Fastify from 'fastify';", "const app = Fastify();", ") app.listen();", ""].join("\n");
  const texts = [app, `\uFEFF${app}`].map((text) => {
    const files = projectOf({ "package.json": "{}", "src/app.ts": text });
    const { obstacles } = inspectFastify(files);
    return obstacles.flatMap(({ text }) => (text.endsWith("cannot be parsed.") ? [text] : []));
  });
  expect(texts).toEqual([["src/app.ts:3 cannot be parsed."], ["src/app.ts:3 cannot be parsed."]]);
});

test.each([
  ["^4 || ^5", 0],
  [">=4", 0],
  ["next", 0],
  ["^3 || ^4", 1],
  ["4.28.1", 1],
])("Fastify %s stands in the way %i times", (range, times) => {
  const files = projectOf({ "package.json": JSON.stringify({ dependencies: { fastify: range } }) });
  const { obstacles } = inspectFastify(files);
  expect(obstacles.filter(({ about }) => about === "version")).toHaveLength(times);
});
