import fc from "fast-check";
import { expect, it } from "vitest";
import { errorOf, findingsOf, itemOf, mustItem } from "../../support/answer-body.js";
import { JSON_HEADERS } from "../../support/http-client.js";
import { type Running, chapter, newUser, ofEach } from "../harness/running.js";

const VALUES = "/api/v1/optional-values";
const SEED = 20_261_121;

/** Whether PostgreSQL, and so the contract, can keep it. */
function storable(value: unknown): boolean {
  return !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value));
}

/** Chapter "Values": whole bodies, at their limits and at random. */
export function valueBodies(running: Running): void {
  chapter("bodies of values", () => {
    it.each([
      ["65 levels", `{"a_json": ${"[".repeat(64)}${"]".repeat(64)}}`],
      ["65 levels of objects", `${'{"a_json":'.repeat(65)}1${"}".repeat(65)}`],
      ["300 levels", `{"a_json": ${"[".repeat(300)}${"]".repeat(300)}}`],
      ["a deep field that is not known", `{"x": ${"[".repeat(64)}${"]".repeat(64)}}`],
    ])("JSON nested deeper than 64 is 422: %s", async (_, text) => {
      const answer = await newUser(running).request("POST", VALUES, { text, headers: JSON_HEADERS });
      expect(findingsOf(answer)).toEqual([" too_deep"]);
    });

    it.each([5_000, 100_000, 500_000])("…or 400 if it can't be read at all: %i levels", async (levels) => {
      for (const [open, close] of [
        ["[", "]"],
        ['{"a":', "}"],
      ] as const) {
        const text = `{"a_json": ${open.repeat(levels / 5)}1${close.repeat(levels / 5)}}`;
        const answer = await newUser(running).request("POST", VALUES, { text, headers: JSON_HEADERS });
        expect([400, 422]).toContain(errorOf(answer).status_code);
      }
    });

    it("brackets within texts are no depth", async () => {
      const text = JSON.stringify({ a_text: "[{".repeat(5_000), a_json: ["[".repeat(5_000)] });
      const answer = await newUser(running).request("POST", VALUES, { text, headers: JSON_HEADERS });
      expect(answer.status).toBe(201);
    });

    it("any JSON comes back as it went in", async () => {
      const user = newUser(running);
      const values = fc.sample(fc.jsonValue({ depthSize: "medium" }), { numRuns: 60, seed: SEED });
      const sent = values.filter((value) => value !== null && storable(value));
      await ofEach(sent, async (value) => {
        const made = mustItem(await user.create({ a_json: value }, VALUES));
        expect(made["a_json"]).toEqual(JSON.parse(JSON.stringify(value)));
        expect(itemOf(await user.request("GET", `${VALUES}/${made.id}`))).toEqual(made);
      });
    });

    it("any text comes back as it went in, and is found by itself", async () => {
      const user = newUser(running);
      const texts = fc.sample(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), {
        numRuns: 60,
        seed: SEED,
      });
      await ofEach(texts.filter(storable), async (text) => {
        const made = mustItem(await user.create({ a_string: text, a_text: text }, VALUES));
        expect(made).toMatchObject({ a_string: text, a_text: text });
        const found = await user.request("GET", `${VALUES}?a_string=${encodeURIComponent(text)}`);
        expect(JSON.stringify(found.body)).toContain(made.id);
        const searched = await user.request("GET", `${VALUES}?limit=100&q=${encodeURIComponent(text)}`);
        expect(JSON.stringify(searched.body)).toContain(made.id);
      });
    });
  });
}
