import { describe, expect, it } from "vitest";
import { fieldFindings, findingsOf } from "./resolved.js";

const number = { type: "int", readOnly: true, default: 0 } as const;
const kind = { type: "enum", enum: ["a", "b"], readOnly: true, default: "a" } as const;
const title = { type: "string", maxLength: 50 } as const;
const fields = { number, kind, title };

describe("a unique rule over what is the same in every row", () => {
  it("is refused at the word, and says for how many rows there is room", () => {
    expect(fieldFindings({ ...number, unique: true })).toEqual([
      'BG2025 resources.tasks.fields.title.unique value: this unique rule leaves room for one row of each owner: "title" is the same in each (leave out unique, or readOnly; or make it optional with ? in place of the default: rows without a value are not alike)',
    ]);
    expect(findingsOf({ owner: "none", fields: { number: { ...number, unique: true } } })).toEqual([
      expect.stringContaining('leaves room for one row: "number" is'),
    ]);
  });

  it("is refused in the list, also where it is over several", () => {
    expect(findingsOf({ fields, unique: ["number"] })).toEqual([
      expect.stringMatching(/^BG2025 resources.tasks.unique.0 value/),
    ]);
    expect(findingsOf({ fields, unique: [["number", "kind"]] })).toEqual([
      expect.stringMatching(/"number", "kind" are the same in each \(leave out the rule, or add a field/),
    ]);
  });

  it("is refused where the field may be null as well: the default is what it is", () => {
    expect(fieldFindings({ ...number, optional: true, unique: true })).toEqual([
      expect.stringContaining("BG2025"),
    ]);
  });

  it("is refused with fields of one value; those alone are a table of one row on purpose", () => {
    const one = { type: "enum", enum: ["a"] } as const;
    const seven = { type: "int", minimum: 7, maximum: 7 } as const;
    expect(findingsOf({ fields: { one, seven, number }, unique: [["one", "seven", "number"]] })).toEqual([
      expect.stringMatching(/^BG2025 .*"one", "seven", "number" are the same in each/),
    ]);
    expect(findingsOf({ fields: { one, seven }, unique: ["one", ["one", "seven"]] })).toEqual([]);
    const optional = { ...one, optional: true } as const;
    expect(findingsOf({ fields: { optional, number }, unique: [["optional", "number"]] })).toEqual([]);
  });

  it("is refused of accounts, which nobody owns", () => {
    const users = { fields: { number: { ...number, unique: true } } };
    const found = findingsOf({ fields: { title } }, { auth: { accounts: true }, resources: { users } });
    expect(found).toEqual([expect.stringMatching(/^BG2025 .*room for one row: "number" is/)]);
  });

  it("is fine with one column that differs: what clients write, or what is null in every row", () => {
    expect(findingsOf({ fields, unique: [["number", "title"]] })).toEqual([]);
    const empty = { type: "int", readOnly: true, optional: true } as const;
    expect(findingsOf({ fields: { ...fields, empty }, unique: ["empty", ["empty", "number"]] })).toEqual([]);
  });

  it("is not said of a rule of which something is refused", () => {
    expect(findingsOf({ fields, unique: [["number", "titel"]] })).toEqual([
      expect.stringContaining("BG2020"),
    ]);
  });

  it("is fine where clients may send another value, and over a key", () => {
    expect(fieldFindings({ type: "int", default: 0, unique: true })).toEqual([]);
    expect(fieldFindings({ type: "int", default: 0, unique: true, immutable: true })).toEqual([]);
    expect(
      findingsOf({
        fields: { ...fields, parent: { type: "ref", to: "tasks", optional: true } },
        unique: [["parent", "number"]],
      }),
    ).toEqual([]);
    expect(findingsOf({ fields, indexes: ["number"] })).toEqual([]);
  });
});
