import { expect, it } from "vitest";
import { findingsOf, type Item, listOf, mustItem } from "../../support/answer-body.js";
import { walk } from "../harness/items.js";
import { type Running, type User, chapter, newUser, ofEach } from "../harness/running.js";

const VALUES = "/api/v1/optional-values";

/** Of each type, values in the order that they must have; each is there twice, and two rows have none. */
const ORDERED: Readonly<Record<string, readonly unknown[]>> = {
  a_string: ["", " ", "A", "Z", "a", "z", "É", "é", "\uff5e", "😀"],
  an_int: [-2_147_483_648, -10, -9, 0, 2, 10, 2_147_483_647],
  a_bigint: [
    "-9223372036854775808",
    "-10",
    "-9",
    "0",
    "9007199254740992",
    "9007199254740993",
    "9223372036854775807",
  ],
  a_float: [-1e308, -1.5, -5e-324, 0, 5e-324, 0.1, 2, 10, 1e308],
  a_decimal: [
    "-9999999999999999999999999999.9999999999",
    "-10.0000000000",
    "-9.0000000000",
    "-0.0000000001",
    "0.0000000000",
    "0.0000000001",
    "9.0000000000",
    "10.0000000000",
    "12345678901234567890.0123456788",
    "12345678901234567890.0123456789",
  ],
  a_boolean: [false, true],
  a_date: ["0001-01-01", "1969-12-31", "2026-01-31", "2026-02-01", "9999-12-31"],
  a_time: ["00:00:00", "00:00:00.001", "09:00:00", "10:00:00", "23:59:59.999"],
  a_datetime: [
    "0001-01-01T00:00:00.000Z",
    "1969-12-31T23:59:59.999Z",
    "2026-01-01T00:00:00.000Z",
    "2026-01-01T00:00:00.001Z",
    "9999-12-31T23:59:59.999Z",
  ],
  an_enum: ["Zero", "one", "three", "two", "über"],
  a_uuid: [
    "00000000-0000-0000-0000-000000000000",
    "018f2c5e-7b1a-7c3d-9e4f-0123456789ab",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
  ],
};
/** What has an order that filters know. */
const RANGED = ["an_int", "a_bigint", "a_float", "a_decimal", "a_date", "a_time", "a_datetime"];

const REFUSED: readonly (readonly [string, string])[] = [
  ["an_int=5.5", "an_int format"],
  ["an_int=5.0", "an_int format"],
  ["an_int=+5", "an_int format"],
  ["an_int=99999999999", "an_int too_big"],
  ["an_int[in]=1,x", "an_int[in][1] format"],
  [`an_int[in]=${"1,".repeat(100)}1`, "an_int[in] too_long"],
  ["a_bigint=9223372036854775808", "a_bigint too_big"],
  ["a_bigint=x", "a_bigint format"],
  ["a_float[gt]=1e999", "a_float[gt] format"],
  ["a_float=NaN", "a_float format"],
  ["a_float=Infinity", "a_float format"],
  ["a_decimal[gt]=1e5", "a_decimal[gt] format"],
  ["a_decimal=0x1", "a_decimal format"],
  ["a_boolean=1", "a_boolean type"],
  ["a_boolean[gt]=true", "a_boolean[gt] unknown_field"],
  ["a_string[null]=yes", "a_string[null] type"],
  ["an_enum=four", "an_enum enum"],
  ["an_enum[gt]=one", "an_enum[gt] unknown_field"],
  ["a_text=x", "a_text unknown_field"],
  ["a_json=1", "a_json unknown_field"],
  ["a_password=x", "a_password unknown_field"],
  ["a_date[lt]=tomorrow", "a_date[lt] format"],
  ["a_datetime[lt]=2026-01-01", "a_datetime[lt] format"],
  ["a_datetime[lt]=2026-01-01T00:00:00", "a_datetime[lt] format"],
  ["a_time=25:00:00", "a_time format"],
  ["a_uuid=x", "a_uuid format"],
  ["sort=a_text", "sort pattern"],
  ["sort=a_json", "sort pattern"],
];

/** Chapter "Operations" for every type: order, filters and pages. */
export function valuesInLists(running: Running): void {
  chapter("values in lists", () => {
    it.each(Object.entries(ORDERED))(
      "sorts by %s exactly, nulls last, in pages as in one",
      async (field, ordered) => {
        const user = await userWith(running, field, ordered);
        const up = [...ordered.flatMap((value) => [value, value]), null, null];
        const down = [...ordered.toReversed().flatMap((value) => [value, value]), null, null];
        for (const [sign, expected] of [
          ["", up],
          ["-", down],
        ] as const)
          for (const limit of [1, 2, 3, 7, 100]) {
            const rows = await walk(user, `${VALUES}?sort=${sign}${field}&limit=${limit}`);
            expect(
              rows.map((row) => row[field]),
              `${sign}${field} by ${limit}`,
            ).toEqual(expected);
            expect(new Set(rows.map((row) => row.id)).size).toBe(expected.length);
          }
      },
    );

    it("the document says to the last digit how large a `bigint` one may filter by", async () => {
      const response = await fetch(`${running.server().url}/openapi.json`);
      const text = await response.text();
      expect(text).toMatch(/"minimum": ?-9223372036854775808\b/);
      expect(text).toMatch(/"maximum": ?9223372036854775807\b/);
    });

    it.each(Object.entries(ORDERED))(
      "filters by %s: equal, other than, one of, none",
      async (field, ordered) => {
        const user = await userWith(running, field, ordered);
        const found = async (query: string) => fieldOf(await list(user, `${query}&limit=100`), field);
        for (const value of ordered.filter((one) => one !== "")) {
          const text = encodeURIComponent(String(value));
          expect(await found(`${field}=${text}`)).toEqual([value, value]);
          expect(await found(`${field}[ne]=${text}`)).toHaveLength(ordered.length * 2);
        }
        const two = ordered.slice(-2);
        const both = two.map((value) => encodeURIComponent(String(value))).join(",");
        expect(await found(`${field}[in]=${both}`)).toHaveLength(two.length * 2);
        expect(await found(`${field}[null]=true`)).toEqual([null, null]);
        expect(await found(`${field}[null]=false`)).toHaveLength(ordered.length * 2);
      },
    );

    it.each(RANGED)("filters by ranges of %s exactly", async (field) => {
      const ordered = ORDERED[field] ?? [];
      const user = await userWith(running, field, ordered);
      const count = async (query: string) => (await list(user, `${query}&limit=100`)).length;
      for (const [place, value] of ordered.entries()) {
        const text = encodeURIComponent(String(value));
        expect(await count(`${field}[gt]=${text}`)).toBe((ordered.length - place - 1) * 2);
        expect(await count(`${field}[gte]=${text}`)).toBe((ordered.length - place) * 2);
        expect(await count(`${field}[lt]=${text}`)).toBe(place * 2);
        expect(await count(`${field}[lte]=${text}`)).toBe((place + 1) * 2);
        expect(await count(`${field}[gte]=${text}&${field}[lte]=${text}`)).toBe(2);
      }
    });

    it.each(REFUSED)("%.50s is 422: %s", async (query, finding) => {
      const found = findingsOf(
        await newUser(running).request("GET", `${VALUES}?${query.replace("+", "%2B")}`),
      );
      expect(found.map(plain)).toEqual([plain(finding)]);
    });

    it("a filter by a moment is told its offset, or a date and time of the same moment", async () => {
      const user = await userWith(running, "a_datetime", ["2026-01-01T00:00:00.000Z"]);
      const text = encodeURIComponent("2026-01-01T02:00:00+02:00");
      expect(await list(user, `a_datetime=${text}`)).toHaveLength(2);
    });

    it("several keys of mixed directions, all nullable, page by page as in one", async () => {
      const user = newUser(running);
      const numbers = [1, 2, null];
      const rows = numbers.flatMap((an_int) =>
        numbers.flatMap((a_float) => ["a", null].map((a_string) => ({ an_int, a_float, a_string }))),
      );
      await ofEach(rows, (row) => user.create(row, VALUES));
      for (const sort of [
        "an_int,-a_float,a_string",
        "-a_string,an_int,a_float",
        "a_float,a_string,-an_int",
      ]) {
        const whole = (await list(user, `sort=${sort}&limit=100`)).map((row) => row.id);
        expect(whole).toHaveLength(rows.length);
        for (const limit of [1, 4, 5]) {
          const paged = await walk(user, `${VALUES}?sort=${sort}&limit=${limit}`);
          expect(
            paged.map((row) => row.id),
            `${sort} by ${limit}`,
          ).toEqual(whole);
        }
      }
    });
  });
}

/** The resource has an owner, so that a user has exactly these rows: each value twice, and two without one. */
async function userWith(running: Running, field: string, ordered: readonly unknown[]): Promise<User> {
  const user = newUser(running);
  const values = [...ordered, null, ...ordered.toReversed(), null];
  await ofEach(values, async (value) => mustItem(await user.create({ [field]: value }, VALUES)));
  return user;
}

async function list(user: User, query: string): Promise<Item[]> {
  return listOf(await user.request("GET", `${VALUES}?${query}`)).data;
}

function fieldOf(items: readonly Item[], field: string): unknown[] {
  return items.map((item) => item[field]);
}

/** Without the place in a list that some targets name. */
function plain(finding: string): string {
  return finding.replace(/\[\d+\] /, " ");
}
