import { describe, expect, it } from "vitest";
import { API_CHANGE_KINDS, type ApiPlace } from "../../../src/evolution/api/api-change.js";
import { compatibility } from "../../../src/evolution/api/compatibility.js";
import { blueprintOf } from "../../targets/generated.js";
import { API_CHANGE_CASES } from "./cases/api-change-cases.js";

const FILE = "backend.json";

describe("what a client notices when", () => {
  it.each(API_CHANGE_CASES.map((one) => [one.title, one] as const))(
    "%s",
    (_title, { before, after, expected }) => {
      expect(said(before, after)).toEqual(expected);
    },
  );
});

it("is nothing where the specs are equal, whichever they are", () => {
  for (const { before, after } of API_CHANGE_CASES) {
    expect(said(before, before)).toEqual([]);
    expect(said(after, after)).toEqual([]);
  }
});

it("is known of every kind by an example", () => {
  const seen = new Set(
    API_CHANGE_CASES.flatMap(({ expected }) => expected.map((line) => line.split(" ")[1])),
  );
  expect(API_CHANGE_KINDS.filter((kind) => !seen.has(kind))).toEqual([]);
});

function said(before: string, after: string): readonly string[] {
  return compatibility(blueprintOf(before, FILE), blueprintOf(after, FILE)).map(({ severity, kind, where }) =>
    [severity, kind, placeOf(where)].filter((word) => word !== "").join(" "),
  );
}

function placeOf({ resource, route, field }: ApiPlace): string {
  return route ?? (field === null ? (resource ?? "") : `${resource ?? ""}.${field}`);
}
