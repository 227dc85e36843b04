import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { API_CHANGE_KINDS } from "../../../src/evolution/api/api-change.js";
import { API_CHANGE_CASES } from "./cases/api-change-cases.js";

const page = readFileSync(new URL("../../../docs/compatibility.md", import.meta.url), "utf8");
/** "| `filter-added` `sort-added` | c |": the kinds of a row, and what they do to clients. */
const ROW = /^\|((?: `[a-z-]+`)+) +\| (b|c|b\/c) +\|/gm;

const documented = new Map(
  [...page.matchAll(ROW)].flatMap(([, kinds = "", effect = ""]) =>
    [...kinds.matchAll(/[a-z-]+/g)].map(([kind]) => [kind, effect] as const),
  ),
);

it("docs/compatibility.md has every kind of change, and no other", () => {
  expect([...documented.keys()].sort()).toEqual([...API_CHANGE_KINDS].sort());
});

it("docs/compatibility.md says of every kind whether it breaks clients", () => {
  const seen = new Map<string, Set<string>>();
  for (const line of API_CHANGE_CASES.flatMap(({ expected }) => expected)) {
    const [severity = "", kind = ""] = line.split(" ");
    seen.set(kind, (seen.get(kind) ?? new Set()).add(severity));
  }
  const effects = [...seen].map(([kind, found]): [string, string] => [
    kind,
    [...found]
      .sort()
      .map((severity) => severity.charAt(0))
      .join("/"),
  ]);
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(effects));
});
