import { describe, expect, it } from "vitest";
import { CAUTIOUS } from "../../src/plan/choices.js";
import { decide, type FileFacts } from "../../src/plan/decide.js";

const facts = (part: Partial<FileFacts>): FileFacts => ({
  path: "app/main.py",
  ownership: "managed",
  base: null,
  disk: null,
  next: null,
  wasWritten: false,
  wasDeleted: false,
  isTheirs: false,
  edit: null,
  backup: null,
  choices: CAUTIOUS,
  ...part,
});

describe("a managed file", () => {
  it("is created where there is nothing", () => {
    expect(decide(facts({ next: "n" }))).toEqual({ action: "create", path: "app/main.py", text: "n" });
  });

  it("is adopted where the very text is there already", () => {
    expect(decide(facts({ disk: "n\r\n", next: "n\n" }))).toMatchObject({
      action: "unchanged",
      isAdopted: true,
    });
  });

  it("is a conflict where somebody else's text is in its place", () => {
    expect(decide(facts({ disk: "theirs", next: "n" }))).toMatchObject({ action: "conflict" });
  });

  it("stays the user's where it was allowed to be there before the project", () => {
    expect(decide(facts({ disk: "theirs", next: "n", isTheirs: true }))).toMatchObject({
      action: "kept",
      because: "yours",
    });
  });

  it.each(["n", "b", null])("that the user deleted is kept deleted (next: %s)", (next) => {
    expect(decide(facts({ base: "b", next }))).toMatchObject({ action: "kept", because: "deleted" });
  });

  it("that the user deleted is said once only", () => {
    expect(decide(facts({ base: "b", next: "n", wasDeleted: true }))).toMatchObject({ action: "unchanged" });
  });

  it("is regenerated where nobody edited it", () => {
    const change = decide(facts({ base: "b", disk: "b", next: "n" }));
    expect(change).toEqual({
      action: "update",
      path: "app/main.py",
      how: "regenerated",
      before: "b",
      text: "n",
    });
  });

  it("keeps the user's edit where we have nothing new", () => {
    expect(decide(facts({ base: "b", disk: "edited", next: "b" }))).toMatchObject({
      action: "unchanged",
      isAdopted: false,
    });
  });

  it("is a conflict where the user and the spec both changed it", () => {
    expect(decide(facts({ base: "b", disk: "edited", next: "n" }))).toMatchObject({ action: "conflict" });
  });

  it("is no conflict where both made the same change", () => {
    expect(decide(facts({ base: "b", disk: "n", next: "n" }))).toMatchObject({
      action: "unchanged",
      isAdopted: true,
    });
  });

  it("that is no longer generated is deleted where nobody edited it", () => {
    expect(decide(facts({ base: "b", disk: "b" }))).toEqual({
      action: "delete",
      path: "app/main.py",
      before: "b",
    });
  });

  it("that is no longer generated is kept where the user edited it", () => {
    expect(decide(facts({ base: "b", disk: "edited" }))).toMatchObject({ action: "kept", because: "edited" });
  });
});

describe("a README that is edited", () => {
  const edit = {
    is: "edited",
    pieces: [{ lines: ["same"] }, { clash: { line: 2, mine: ["mine"], base: ["base"], next: ["next"] } }],
  } as const;
  const texts = { base: "same\nbase", disk: "same\nmine", next: "same\nnext", edit };

  it("never stops a run: the user's lines stay where they clash", () => {
    expect(decide(facts({ ...texts, path: "README.md" }))).toEqual({
      action: "unchanged",
      path: "README.md",
      isAdopted: true,
    });
    expect(decide(facts({ ...texts, path: "app/README.md" }))).toMatchObject({ action: "conflict" });
    expect(decide(facts({ ...texts, path: "app/main.py" }))).toMatchObject({ action: "conflict" });
  });

  it("gets markers where those are asked for", () => {
    const choices = { ...CAUTIOUS, onConflict: "markers" } as const;
    expect(decide(facts({ ...texts, path: "README.md", choices }))).toMatchObject({ how: "markers" });
  });
});

describe("a file that is written once", () => {
  it("is created the first time", () => {
    expect(decide(facts({ ownership: "once", next: "n" }))).toMatchObject({ action: "create", text: "n" });
  });

  it.each([
    ["exists", { disk: "anything" }],
    ["was written before", { wasWritten: true }],
    ["exists and has a base", { disk: "anything", base: "b" }],
  ])("is left alone when it %s", (_, part) => {
    expect(decide(facts({ ownership: "once", next: "n", ...part }))).toMatchObject({ action: "unchanged" });
  });
});

describe("a migration", () => {
  it("is created whenever a run asks for it, whatever an earlier one wrote under its name", () => {
    const asked = facts({ ownership: "migration", next: "n", wasWritten: true });
    expect(decide(asked)).toMatchObject({ action: "create", text: "n" });
  });

  it("is left alone when it exists", () => {
    const asked = facts({ ownership: "migration", next: "n", disk: "anything" });
    expect(decide(asked)).toMatchObject({ action: "unchanged" });
  });
});

describe("line endings", () => {
  it("of a checkout are no edit, and a regenerated file keeps them", () => {
    const change = decide(facts({ base: "a\nb\n", disk: "a\r\nb\r\n", next: "a\nc\n" }));
    expect(change).toMatchObject({ action: "update", before: "a\r\nb\r\n", text: "a\r\nc\r\n" });
  });

  it("do not keep an unedited file from being deleted", () => {
    expect(decide(facts({ base: "a\n", disk: "a\r\n" }))).toMatchObject({ action: "delete" });
  });

  it("are those that are asked for where the file is ours to the byte", () => {
    const change = decide(facts({ base: "a\n", disk: "a\n", next: "a\r\n" }));
    expect(change).toMatchObject({ action: "update", text: "a\r\n" });
  });

  it.each([
    ["a\r\n", "a\r\nb\r\n"],
    ["a\n", "a\nb\n"],
  ])("of a checkout win over those that are asked for: %j", (disk, text) => {
    const base = disk === "a\n" ? "a\r\n" : "a\n";
    expect(decide(facts({ base, disk, next: base }))).toMatchObject({ action: "unchanged" });
    const change = decide(facts({ base, disk, next: `${base}${base.replace("a", "b")}` }));
    expect(change).toMatchObject({ action: "update", text });
  });
});
