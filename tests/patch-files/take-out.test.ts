import { describe, expect, it } from "vitest";
import { takeOut } from "../../src/patch/take-out.js";

describe("taking insertions out", () => {
  it("leaves what was there, and what came later", () => {
    expect(takeOut("a\nours\nb\nlater\n", ["ours\n"])).toBe("a\nb\nlater\n");
  });

  it.each([
    ["somebody changed the line", "a\nours too\n", ["ours\n"]],
    ["it is there twice", "ours\na\nours\n", ["ours\n"]],
    ["it is gone", "a\n", ["ours\n"]],
    ["it is the end of another line", "not ours\n", ["ours\n"]],
    ["a later line has become part of it", "a\nours # why\n", ["\nours"]],
  ])("gives nothing where %s", (_why, text, insertions) => {
    expect(takeOut(text, insertions)).toBeNull();
  });

  it("knows lines whose ends were converted", () => {
    expect(takeOut("a\r\nours\r\nb\r\n", ["ours\n"])).toBe("a\r\nb\r\n");
    expect(takeOut("a\nours\nb\n", ["ours\r\n"])).toBe("a\nb\n");
  });

  it("takes a line out that comes first, behind a byte order mark too", () => {
    expect(takeOut("ours\na\n", ["ours\n"])).toBe("a\n");
    expect(takeOut("\uFEFFours\na\n", ["ours\n"])).toBe("\uFEFFa\n");
  });

  it("takes out a last line that has no end", () => {
    expect(takeOut("a\nours", ["\nours"])).toBe("a");
    expect(takeOut("a\nours\nb\n", ["\nours"])).toBe("a\nb\n");
  });

  it("takes out a chunk that is part of another chunk", () => {
    expect(takeOut("import a\nx\nimport a\nimport b\n", ["import a\n", "import a\nimport b\n"])).toBe("x\n");
  });

  it("takes out what was inserted twice", () => {
    expect(takeOut('one = ["a", "b"]\ntwo = ["c", "b"]\n', [', "b"', ', "b"'])).toBe(
      'one = ["a"]\ntwo = ["c"]\n',
    );
  });

  it("empties a list that was filled", () => {
    expect(takeOut("list = [\n    1,\n]\n", ["\n    1,\n"])).toBe("list = []\n");
  });
});
