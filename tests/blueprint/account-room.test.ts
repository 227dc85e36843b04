import { describe, expect, it } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";

function findings(field: string, rest = ""): readonly string[] {
  const text = `name: shop\nauth: {accounts: true}\nresources:\n  users:\n    fields:\n      plan: ${field}\n${rest}`;
  const { value } = parseSpecFiles([{ path: "backend.yaml", text }]);
  if (value === null) throw new Error("the spec is not one");
  return resolveBlueprint(value).diagnostics.map(({ code, message }) => `${code} ${message}`);
}

const few = (accounts: string) =>
  `BG2072 there could be no more than ${accounts}: each has a value of plan to itself`;

describe("a field of users that only so many can have", () => {
  it.each([
    ["enum(free, pro) unique", "2 accounts"],
    ["enum(free) unique", "one account"],
    ["enum(free, pro) unique = free", "2 accounts"],
    ["int(1..9) unique", "9 accounts"],
  ])("is refused: %s", (field, accounts) => {
    expect(findings(field)).toEqual([few(accounts)]);
  });

  it("is refused by a rule too", () => {
    expect(findings("enum(free, pro)", "    unique: [plan]\n")).toEqual([few("2 accounts")]);
    expect(findings("enum(free, pro)", "    unique: [[plan]]\n")).toEqual([few("2 accounts")]);
  });

  it.each(["enum(free, pro)? unique", "enum(free, pro)", "int(1..10) unique", "int unique", "slug unique"])(
    "is taken where there is room for more: %s",
    (field) => {
      expect(findings(field)).toEqual([]);
    },
  );

  it("is taken in a rule of several", () => {
    expect(findings("enum(free, pro)", "      nick: slug\n    unique: [[plan, nick]]\n")).toEqual([]);
  });
});
