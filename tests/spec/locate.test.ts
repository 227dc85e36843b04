import { describe, expect, it } from "vitest";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import type { SpecPath } from "../../src/spec/spec.js";

const TEXT =
  "# tasks\nname: x\nresources:\n  tasks:\n    fields:\n      title: string(1..200)\n    unique: [a, [b, c]]\n";

describe("locate", () => {
  const spec = parseSpecFiles([{ path: "backend.yaml", text: TEXT }]).value;

  it.each<readonly [SpecPath, "key" | "value", string]>([
    [["name"], "key", "name"],
    [["name"], "value", "x"],
    [["resources", "tasks", "fields", "title"], "key", "title"],
    [["resources", "tasks", "fields", "title"], "value", "string(1..200)"],
    [["resources", "tasks", "unique", 1, 0], "value", "b"],
    [["resources", "tasks", "unique", 1], "value", "[b, c]"],
  ])("finds %j by its %s", (path, part, text) => {
    const span = spec?.locate(path, part);
    expect(TEXT.slice(span?.start, span?.end)).toBe(text);
  });

  it.each<readonly [SpecPath, string]>([
    [["resources", "tasks", "fields", "title", "maxLength"], "string(1..200)"],
    [["resources", "tasks", "owner"], "tasks"],
    [["resources", "tasks", "unique", 7], "unique"],
    [["api", "prefix"], "n"],
    [[], "n"],
  ])("gives the nearest written parent of %j", (path, text) => {
    const span = spec?.locate(path);
    expect(TEXT.slice(span?.start, span?.end)).toBe(text);
  });
});
