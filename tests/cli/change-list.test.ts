import { describe, expect, it } from "vitest";
import { changeList } from "../../src/cli/change-list.js";
import { coloursOf } from "../../src/cli/colours.js";
import type { Change } from "../../src/plan/change.js";

const created = (path: string): Change => ({ action: "create", path, text: "" });
const many = (count: number): readonly Change[] =>
  Array.from({ length: count }, (_, number) => [
    created(`app/r${number}/models.py`),
    created(`app/r${number}/deep/x/y.py`),
  ]).flat();
const list = (changes: readonly Change[], isFull = false) => changeList(changes, coloursOf(false), isFull);

describe("the list of changes", () => {
  it("names every file while there are few, and leaves out what is unchanged", () => {
    expect(list([created("a.py"), { action: "unchanged", path: "b.py", isAdopted: false }])).toEqual([
      "  create   a.py",
    ]);
  });

  it("groups by folder when there are many", () => {
    const files = [
      created("top.md"),
      ...Array.from({ length: 30 }, (_, number) => created(`app/f${number}.py`)),
    ];
    expect(list(files)).toEqual(["  create   ./ (1 file)", "  create   app/ (30 files)"]);
  });

  it("groups so coarsely that it stays short", () => {
    expect(list(many(200))).toEqual(["  create   app/ (400 files)"]);
  });

  it("never hides what a person has to read", () => {
    const conflict: Change = {
      action: "conflict",
      path: "app/r1/models.py",
      because: "clash",
      reason: "you edited it",
      marked: null,
    };
    expect(list([...many(200), conflict])).toContain("  conflict app/r1/models.py  you edited it");
  });

  it("is full when asked for", () => {
    expect(list(many(200), true)).toHaveLength(400);
  });

  it("prints a hostile file name as a name", () => {
    expect(list([created("a\u{1b}[2Jb\n.py")])).toEqual(["  create   a\u{fffd}[2Jb\u{fffd}.py"]);
  });
});
