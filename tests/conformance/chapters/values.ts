import { expect, it } from "vitest";
import { findingsOf, itemOf, listOf, mustItem } from "../../support/answer-body.js";
import { JSON_HEADERS } from "../../support/http-client.js";
import { type Running, chapter, newUser } from "../harness/running.js";
import { ACCEPTED as NUMBERS, REFUSED as NO_NUMBERS } from "./values-numbers.js";
import { ACCEPTED as TEXTS, REFUSED as NO_TEXTS } from "./values-texts.js";
import { ACCEPTED as TIMES, REFUSED as NO_TIMES } from "./values-times.js";
import { ACCEPTED as COMPOUNDS, REFUSED as NO_COMPOUNDS } from "./values-compounds.js";

const VALUES = "/api/v1/optional-values";
const ACCEPTED = [...NUMBERS, ...TEXTS, ...TIMES, ...COMPOUNDS];
const REFUSED = [...NO_NUMBERS, ...NO_TEXTS, ...NO_TIMES, ...NO_COMPOUNDS];

/** Chapter "Values". */
export function values(running: Running): void {
  chapter("values", () => {
    it.each(ACCEPTED)(
      "%s takes %.60s, and sends it back from POST, GET, PATCH and the list",
      async (field, sent, expected) => {
        const user = newUser(running);
        const text = `{"${field}": ${sent}}`;
        const created = mustItem(await user.request("POST", VALUES, { text, headers: JSON_HEADERS }));
        expect(created[field]).toEqual(expected);
        const path = `${VALUES}/${created.id}`;
        expect(itemOf(await user.request("GET", path))).toEqual(created);
        await user.request("PATCH", path, { json: { [field]: null } });
        const patched = mustItem(await user.request("PATCH", path, { text, headers: JSON_HEADERS }));
        expect(patched[field]).toEqual(expected);
        expect(listOf(await user.request("GET", VALUES)).data).toEqual([patched]);
      },
    );

    it.each(REFUSED)("%s does not take %.60s: 422 %s", async (field, sent, code) => {
      const user = newUser(running);
      const text = `{"${field}": ${sent}}`;
      const finding = code.startsWith("[") ? `${field}${code}` : `${field} ${code}`;
      const answer = await user.request("POST", VALUES, { text, headers: JSON_HEADERS });
      expect(findingsOf(answer)).toEqual([finding]);
    });

    it("defaults are those of the spec, exactly, also when PUT sends nothing", async () => {
      const user = newUser(running);
      const made = mustItem(await user.create({}, "/api/v1/defaults"));
      const { id, created_at: _created, updated_at: _updated, user_id: _owner, ...rest } = made;
      expect(rest).toEqual({
        a_string: "hello",
        a_text: "some words",
        a_slug: "a-slug",
        an_email: "someone@example.com",
        a_url: "https://example.com/path",
        a_uuid: "018f2c5e-7b1a-7c3d-9e4f-0123456789ab",
        an_int: 42,
        a_bigint: "9007199254740993",
        a_float: 0.5,
        a_decimal: "19.99",
        a_boolean: true,
        a_date: "2026-02-28",
        a_time: "08:30:00",
        a_datetime: "2026-02-28T08:30:00.000Z",
        an_enum: "medium",
        a_json: { theme: "dark", sizes: [1, 2.5, null] },
        some_strings: ["one", "two"],
        an_optional: "perhaps",
      });
      const path = `/api/v1/defaults/${id}`;
      await user.request("PATCH", path, {
        json: { a_json: { theme: "light" }, some_strings: [], an_optional: null },
      });
      const replaced = mustItem(await user.request("PUT", path, { json: {} }));
      expect(replaced).toMatchObject(rest);
      expect(mustItem(await user.create({}, "/api/v1/defaults"))).toMatchObject(rest);
    });

    it("all that is required is asked for, at once", async () => {
      const answer = await newUser(running).create({}, "/api/v1/required-values");
      expect(findingsOf(answer)).toEqual([
        "a_decimal required",
        "a_json required",
        "a_string required",
        "an_int required",
        "some_strings required",
      ]);
    });

    it.each([
      ["code", "ab1", "pattern"],
      ["code", "AB", "too_short pattern"],
      ["code", "AB1\n", "pattern"],
      ["code", "AB12345678901", "too_long"],
      ["amount", "1000.51", "too_big"],
      ["amount", "-1000.51", "too_small"],
      ["stars", 0, "too_small"],
      ["stars", 6, "too_big"],
      ["ratio", 1.0001, "too_big"],
      ["ratio", -0.0001, "too_small"],
      ["huge", "9223372036854775807", "too_big"],
      ["huge", "-9223372036854775808", "too_small"],
      ["secret", "x".repeat(11), "too_short"],
      ["secret", "x".repeat(65), "too_long"],
      ["whole", "1.0", "format"],
      ["fine", "1", "too_big"],
    ])("limits of the spec: %s is not %j: %s", async (field, value, codes) => {
      const answer = await newUser(running).create({ [field]: value }, "/api/v1/limits");
      const [finding = "", ...more] = findingsOf(answer);
      expect(more).toEqual([]);
      expect(codes.split(" ")).toContain(finding.replace(`${field} `, ""));
    });

    it.each([
      ["code", "AB1"],
      ["amount", "1000.50"],
      ["amount", "-1000.50"],
      ["stars", 1],
      ["ratio", 0],
      ["ratio", 1],
      ["huge", "9223372036854775806"],
      ["huge", "-9223372036854775807"],
      ["sizes", [0, 100]],
      ["whole", "9".repeat(38)],
      ["fine", `-0.${"9".repeat(38)}`],
    ])("limits of the spec: %s may be %j", async (field, value) => {
      const made = mustItem(await newUser(running).create({ [field]: value }, "/api/v1/limits"));
      expect(made[field]).toEqual(value);
    });
  });
}
