import { expect, test } from "vitest";
import { internalSymbol } from "../../src/blueprint/internal-symbol.js";

test("a free name is its own symbol", () => {
  expect(internalSymbol("title", new Set(["class"]))).toBe("title");
});

test("underscores go behind a reserved name until it is free", () => {
  expect(internalSymbol("class", new Set(["class"]))).toBe("class_");
  expect(internalSymbol("class", new Set(["class", "class_"]))).toBe("class__");
});
