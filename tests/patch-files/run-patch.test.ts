import { describe, expect, it } from "vitest";
import type { Patcher, PatchOf, PatchResult } from "../../src/patch/patch.js";
import { patchText, runPatch } from "../../src/patch/run-patch.js";

const PATCH: PatchOf<"env"> = {
  kind: "env",
  path: ".env",
  id: "environment",
  what: "adds variables",
  variables: [],
};

function patcher(results: readonly PatchResult[], errors: readonly number[] = []): Patcher<"env"> {
  const [given, counted] = [[...results], [...errors]];
  return {
    patch: () => given.shift() ?? { kind: "present" },
    manual: () => "by hand",
    errors: () => counted.shift() ?? 0,
  };
}

const inserting = (at: number, text: string): PatchResult => ({
  kind: "patched",
  insertions: [{ at, text }],
});

describe("a patch", () => {
  it("gives the text with what it inserts, in order", () => {
    const insertions = [
      { at: 2, text: "c" },
      { at: 0, text: "a" },
      { at: 2, text: "d" },
    ];
    expect(patchText("xy", PATCH, patcher([{ kind: "patched", insertions }]))).toEqual({
      kind: "patched",
      text: "axycd",
      insertions: [
        { at: 0, text: "a" },
        { at: 2, text: "cd" },
      ],
    });
  });

  it("does nothing to a text that does not parse, or would not any more", () => {
    const refused = { kind: "refused", manual: "by hand" };
    expect(patchText("x", PATCH, patcher([], [1]))).toEqual({ ...refused, reason: "does not parse" });
    expect(patchText("x", PATCH, patcher([inserting(0, "(")], [0, 1]))).toEqual({
      ...refused,
      reason: "would no longer parse with what is to be inserted",
    });
  });

  it.each([
    ["behind the end", "x", 2],
    ["into a line end", "x\r\n", 2],
    ["into a character", "🚀", 1],
    ["before a byte order mark", "\uFEFFx", 0],
    ["between two offsets", "xy", 0.5],
  ])("throws where it would write %s", (_where, text, at) => {
    expect(() => patchText(text, PATCH, patcher([inserting(at, "a")]))).toThrow("into a character");
  });

  it("throws where it would not be found again, or does nothing", () => {
    const again = patcher([inserting(0, "a"), inserting(0, "a")]);
    expect(() => patchText("x", PATCH, again)).toThrow("would not be found again");
    expect(() => patchText("x", PATCH, patcher([{ kind: "patched", insertions: [] }]))).toThrow(
      "would do nothing",
    );
  });

  it("registers in a file of 4,000 lines", async () => {
    const routes = Array.from(
      { length: 1000 },
      (_, index) =>
        `\n\n@app.get("/${String(index)}")\ndef get_${String(index)}(): return "app.include_router(api_router)"`,
    );
    const head = "from fastapi import FastAPI\n\napp = FastAPI()\n";
    const tail = '\n\nif __name__ == "__main__":\n    app.run()\n';
    const outcome = await runPatch(`${head}${routes.join("")}${tail}`, {
      kind: "pythonRegister",
      path: "main.py",
      id: "register",
      what: "registers the resources",
      app: "app",
      isFactory: false,
      imports: [{ from: "resources.api", name: "api_router" }],
      call: "include_router(api_router)",
    });
    expect(outcome).toMatchObject({
      kind: "patched",
      insertions: [
        { at: 28, text: "\nfrom resources.api import api_router\n" },
        { at: head.length, text: "app.include_router(api_router)\n" },
      ],
    });
  });
});
