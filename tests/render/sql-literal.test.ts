import { describe, expect, it } from "vitest";
import { sqlComment, sqlName, sqlString } from "../../src/render/sql-literal.js";

describe("text in SQL", () => {
  it.each([
    ["low", "'low'"],
    ["it's", "'it''s'"],
    ["a\\b", "'a\\b'"],
    ["é", "'é'"],
    ["a\nb", "E'a\\U0000000ab'"],
    ["\\'\u202e", "E'\\\\''\\U0000202e'"],
  ])("%j is %s", (text, literal) => {
    expect(sqlString(text).text).toBe(literal);
  });

  it("a name is quoted, and nothing else is one", () => {
    expect(sqlName("order").text).toBe('"order"');
    expect(() => sqlName('a"; drop table b')).toThrow("not a name");
  });

  it("no comment goes over its line", () => {
    expect(sqlComment("create\n drop table a;").text).toBe("-- create drop table a;");
  });
});
