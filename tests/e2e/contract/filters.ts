import { describe, expect, it } from "vitest";
import { errorOf, listOf } from "../../support/answer-body.js";
import { type Running, newUser } from "./running.js";

const OPTIONAL = "/api/v1/optional-values";

/** What a list may be filtered by, of every type. */
export function filtersAreTyped(running: Running): void {
  describe("a filter", () => {
    it.each([
      ["an_int=5.5", "an_int format"],
      ["an_int[in]=1,x", "an_int[in] format"],
      ["an_int[in]=" + "1,".repeat(100) + "1", "an_int[in] too_long"],
      ["an_int=99999999999", "an_int too_big"],
      ["a_boolean=1", "a_boolean type"],
      ["a_boolean[gt]=true", "a_boolean[gt] unknown_field"],
      ["a_string[null]=yes", "a_string[null] type"],
      ["an_enum=four", "an_enum enum"],
      ["a_text=x", "a_text unknown_field"],
      ["a_float[gt]=1e999", "a_float[gt] format"],
      ["an_int=", "an_int too_short"],
      ["an_int=1&an_int=2", "an_int duplicate"],
      ["a_decimal[gt]=1e5", "a_decimal[gt] format"],
      ["a_date[lt]=tomorrow", "a_date[lt] format"],
      ["q=%00", "q format"],
      ["limit=five", "limit format"],
      ["include=x", "include unknown_field"],
    ])("like %.30s is refused", async (query, finding) => {
      const answer = await newUser(running).request("GET", `${OPTIONAL}?${query}`);
      expect(answer.status).toBe(422);
      expect(errorOf(answer).findings).toEqual([finding]);
    });

    it.each(["q=%zz", "q=%", "q=%ff", "q=%ed%a0%80"])(
      "that cannot be read, like %s, is 400",
      async (query) => {
        const answer = await newUser(running).request("GET", `${OPTIONAL}?${query}`);
        expect(errorOf(answer)).toMatchObject({ status_code: 400, findings: [] });
      },
    );

    it("finds what differs, the rows that have nothing included", async () => {
      const user = newUser(running);
      const mark = `mark-${user.id}`;
      for (const value of ["1.5", "-1.5", "12345678901234567890.0123456789", null])
        await user.request("POST", OPTIONAL, { json: { a_decimal: value, a_text: mark } });
      const found = async (query: string): Promise<unknown[]> =>
        listOf(await user.request("GET", `${OPTIONAL}?q=${mark}&sort=a_decimal&${query}`)).data.map(
          (item) => item["a_decimal"],
        );
      const [small, middle, large] = ["-1.5000000000", "1.5000000000", "12345678901234567890.0123456789"];
      expect(await found("limit=9")).toEqual([small, middle, large, null]);
      expect(await found("a_decimal[ne]=1.5")).toEqual([small, large, null]);
      expect(await found("a_decimal[gt]=12345678901234567890.0123456788")).toEqual([large]);
      expect(await found("a_decimal[in]=1.50,-1.5")).toEqual([small, middle]);
      expect(await found("a_decimal[null]=false")).toEqual([small, middle, large]);
      expect(await found("a_decimal[lt]=0&a_decimal[gte]=-1.5")).toEqual([small]);
    });
  });
}
