import { describe, expect, it } from "vitest";
import { errorOf, itemOf } from "../../support/answer-body.js";
import { type Running, newUser } from "./running.js";

const VALUES = "/api/v1/defaults";
const JSON_HEADERS = { "content-type": "application/json" };
const DIGITS_5000 = "9".repeat(5_000);

/** [field, what is sent, as JSON text, what comes back] */
const ACCEPTED: readonly (readonly [string, string, unknown])[] = [
  ["an_int", "5.0", 5],
  ["an_int", "1e2", 100],
  ["an_int", "-2147483648", -2_147_483_648],
  ["a_bigint", '"9223372036854775807"', "9223372036854775807"],
  ["a_bigint", "9007199254740991", "9007199254740991"],
  ["a_float", "3", 3],
  ["a_float", "1e308", 1e308],
  ["a_decimal", '"1.5"', "1.50"],
  ["a_decimal", '"-0"', "0.00"],
  ["a_decimal", '"0000009999.99"', "9999.99"],
  ["a_datetime", '"2026-03-01T00:30:00+02:00"', "2026-02-28T22:30:00.000Z"],
  ["a_datetime", '"2026-03-01t00:30:00.123999z"', "2026-03-01T00:30:00.123Z"],
  ["a_datetime", '"0001-01-01T00:00:00Z"', "0001-01-01T00:00:00.000Z"],
  ["a_datetime", '"9999-12-31T23:59:59.999Z"', "9999-12-31T23:59:59.999Z"],
  ["a_date", '"2024-02-29"', "2024-02-29"],
  ["a_date", '"0001-01-01"', "0001-01-01"],
  ["a_time", '"23:59:59.5"', "23:59:59.500"],
  ["a_time", '"00:00:00"', "00:00:00"],
  ["a_uuid", '"018F2C5E-7B1A-7C3D-9E4F-0123456789AB"', "018f2c5e-7b1a-7c3d-9e4f-0123456789ab"],
  ["an_email", '"Some.One+tag@Example.COM"', "Some.One+tag@Example.COM"],
  ["a_url", '"HTTPS://user@example.com:8080/p?q#f"', "HTTPS://user@example.com:8080/p?q#f"],
  ["a_string", `"${"😀".repeat(50)}"`, "😀".repeat(50)],
  ["a_string", '"  not trimmed "', "  not trimmed "],
  ["a_string", '""', ""],
  ["a_json", `${"[".repeat(63)}${"]".repeat(63)}`, JSON.parse(`${"[".repeat(63)}${"]".repeat(63)}`)],
  ["a_json", '{"b": [1.5, "x", null], "a": false}', { a: false, b: [1.5, "x", null] }],
  ["a_json", "0", 0],
];

/** [field, what is sent, as JSON text, the code] */
const REFUSED: readonly (readonly [string, string, string])[] = [
  ["an_int", "5.5", "type"],
  ["an_int", "true", "type"],
  ["an_int", '"5"', "type"],
  ["an_int", "null", "type"],
  ["an_int", "2147483648", "too_big"],
  ["an_int", "-2147483649", "too_small"],
  ["an_int", "1e30", "too_big"],
  ["an_int", "9".repeat(400), "too_big"],
  ["an_int", "1e999", "type"],
  ["an_int", DIGITS_5000, "type"],
  ["a_bigint", '"9223372036854775808"', "too_big"],
  ["a_bigint", `"${"9".repeat(40)}"`, "too_big"],
  ["a_bigint", "9007199254740992", "format"],
  ["a_bigint", '"+5"', "format"],
  ["a_bigint", "true", "type"],
  ["a_float", "1e999", "format"],
  ["a_float", '"1.5"', "type"],
  ["a_decimal", "1.5", "type"],
  ["a_decimal", '"1.505"', "format"],
  ["a_decimal", '"10000"', "too_big"],
  ["a_decimal", '"-10000"', "too_small"],
  ["a_decimal", '"1e2"', "format"],
  ["a_decimal", '"1."', "format"],
  ["a_decimal", String.raw`"1\n"`, "format"],
  ["a_boolean", "1", "type"],
  ["a_boolean", '"true"', "type"],
  ["a_datetime", '"2026-03-01T00:30:00"', "format"],
  ["a_datetime", '"0001-01-01T00:00:00+14:00"', "format"],
  ["a_datetime", '"9999-12-31T23:59:59-01:00"', "format"],
  ["a_datetime", '"2026-02-30T00:00:00Z"', "format"],
  ["a_datetime", "5", "type"],
  ["a_date", '"2026-02-30"', "format"],
  ["a_date", '"0000-01-01"', "format"],
  ["a_date", '"2026-01-01T00:00:00Z"', "format"],
  ["a_time", '"23:59:59.1234"', "format"],
  ["a_time", '"23:59:59Z"', "format"],
  ["a_time", '"24:00:00"', "format"],
  ["a_uuid", '"018f2c5e7b1a7c3d9e4f0123456789ab"', "format"],
  ["an_email", '"no address"', "format"],
  ["an_email", `"${"a".repeat(250)}@b.cd"`, "too_long"],
  ["a_url", '"ftp://example.com"', "format"],
  ["a_url", '"/relative"', "format"],
  ["a_url", `"http://x.y/${"a".repeat(2_048)}"`, "too_long"],
  ["a_slug", '"Not-A-Slug"', "format"],
  ["a_slug", `"${"a".repeat(101)}"`, "too_long"],
  ["an_enum", '"urgent"', "enum"],
  ["an_enum", "1", "type"],
  ["a_string", `"${"😀".repeat(51)}"`, "too_long"],
  ["a_string", String.raw`"a\u0000"`, "format"],
  ["a_string", String.raw`"\ud800"`, "format"],
  ["a_json", String.raw`{"a\u0000": 1}`, "format"],
  ["a_json", String.raw`["\udc00"]`, "format"],
  ["a_json", "[1e999]", "format"],
  ["a_json", DIGITS_5000, "format"],
  ["some_strings", '"one"', "type"],
];

/** Every type's values: what is taken, what is refused, and how it comes back. */
export function valuesAreExact(running: Running): void {
  describe("a value", () => {
    it.each(ACCEPTED)("of %s may be %.40s", async (field, sent, expected) => {
      const user = newUser(running);
      const created = await user.request("POST", VALUES, {
        text: `{"${field}": ${sent}}`,
        headers: JSON_HEADERS,
      });
      expect(created.status).toBe(201);
      expect(itemOf(created)[field]).toEqual(expected);
      const read = await user.request("GET", `${VALUES}/${itemOf(created).id}`);
      expect(itemOf(read)[field]).toEqual(expected);
    });

    it.each(REFUSED)("of %s cannot be %.40s: %s", async (field, sent, code) => {
      const answer = await newUser(running).request("POST", VALUES, {
        text: `{"${field}": ${sent}}`,
        headers: JSON_HEADERS,
      });
      expect(answer.status).toBe(422);
      expect(errorOf(answer).findings).toEqual([`${field} ${code}`]);
    });

    it("in a list is named by its place", async () => {
      const answer = await newUser(running).request("POST", VALUES, { json: { some_strings: ["a", 5] } });
      expect(errorOf(answer).findings).toEqual(["some_strings[1] type"]);
    });
  });

  bodiesAreRead(running);
}

function bodiesAreRead(running: Running): void {
  describe("a body", () => {
    it.each([
      ["too deep", `{"a_json": ${"[".repeat(64)}${"]".repeat(64)}}`, 422],
      ["far too deep to read", `{"a_json": ${"[".repeat(5_000)}${"]".repeat(5_000)}}`, 400],
      ["empty", "", 400],
      ["blank", "  ", 400],
      ["two texts", "{} {}", 400],
      ["with NaN", '{"a_float": NaN}', 400],
      ["null", "null", 422],
      ["a text", '"x"', 422],
    ])("that is %s is refused", async (_, text, status) => {
      const answer = await newUser(running).request("POST", VALUES, { text, headers: JSON_HEADERS });
      expect(errorOf(answer).status_code).toBe(status);
      const code = text.includes("[") ? "too_deep" : "type";
      expect(errorOf(answer).findings).toEqual(status === 422 ? [` ${code}`] : []);
    });

    it.each([
      ["application/json; charset=utf-8", 201],
      ["APPLICATION/JSON", 201],
      ["application/vnd.api+json", 201],
      ["text/plain", 415],
      ["text/json", 415],
      ["application/jsonp", 415],
    ])("of the type %s is answered %i", async (type, status) => {
      const answer = await newUser(running).request("POST", VALUES, {
        text: "{}",
        headers: { "content-type": type },
      });
      expect(answer.status).toBe(status);
    });
  });
}
