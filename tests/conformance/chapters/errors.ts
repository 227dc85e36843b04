import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf, findingsOf, itemOf } from "../../support/answer-body.js";
import { JSON_HEADERS, type Sent } from "../../support/http-client.js";
import { OVER_LIMIT, type Running, TASKS, chapter, newUser } from "../harness/running.js";

const REFUSED: readonly (readonly [number, string, string, Sent])[] = [
  [400, "POST", TASKS, { text: '{"title": ', headers: JSON_HEADERS }],
  [400, "GET", `${TASKS}?q=%zz`, {}],
  [401, "GET", TASKS, { headers: { authorization: "Bearer nonsense" } }],
  [404, "GET", `${TASKS}/${randomUUID()}`, {}],
  [404, "GET", "/nowhere", {}],
  [405, "PUT", TASKS, { json: {} }],
  [412, "PATCH", `${TASKS}/{id}`, { json: { done: true }, headers: { "if-match": '"old"' } }],
  [413, "POST", TASKS, { headers: OVER_LIMIT }],
  [415, "POST", TASKS, { text: "title=x", headers: { "content-type": "text/plain" } }],
  [422, "POST", TASKS, { json: {} }],
  [422, "GET", `${TASKS}?nonsense=1`, {}],
];

/** Chapter "Error bodies". The harness checks keys, types, request id and wording wherever it reads one. */
export function errors(running: Running): void {
  chapter("error bodies", () => {
    it.each(REFUSED)("the one shape for %i: %s %s", async (status, method, path, sent) => {
      const user = newUser(running);
      const { id } = itemOf(await user.create({ title: "There" }));
      const answer = await user.request(method, path.replace("{id}", id), sent);
      expect(errorOf(answer).status_code).toBe(status);
    });

    it("a 409 has it too, and names no constraint", async () => {
      const user = newUser(running);
      const json = { title: "Only once", due_date: "2027-01-01" };
      await user.create(json);
      expect(errorOf(await user.create(json)).status_code).toBe(409);
    });

    it("all of the body's errors at once, each named by its path", async () => {
      const answer = await newUser(running).create({
        title: "",
        done: "yes",
        priority: "urgent",
        estimate: "12345.67",
        due_date: "soon",
        tags: ["fine", "", 5, "x".repeat(41)],
        extra: 1,
        user_id: "me",
      });
      expect(findingsOf(answer)).toEqual([
        "done type",
        "due_date format",
        "estimate too_big",
        "extra unknown_field",
        "priority enum",
        "tags[1] too_short",
        "tags[2] type",
        "tags[3] too_long",
        "title too_short",
        "user_id read_only",
      ]);
    });

    it("what is missing is `required`, in POST and in PUT", async () => {
      const user = newUser(running);
      const path = `${TASKS}/${itemOf(await user.create({ title: "Kept" })).id}`;
      expect(findingsOf(await user.create({}))).toEqual(["title required"]);
      expect(findingsOf(await user.request("PUT", path, { json: { done: true } }))).toEqual([
        "title required",
      ]);
    });

    it.each(["null", "[]", '"x"', "5", "true", "[{}]"])('`""` is the whole body: %s', async (text) => {
      const user = newUser(running);
      const path = `${TASKS}/${itemOf(await user.create({ title: "Kept" })).id}`;
      for (const [method, address] of [
        ["POST", TASKS],
        ["PUT", path],
        ["PATCH", path],
      ] as const) {
        const answer = await user.request(method, address, { text, headers: JSON_HEADERS });
        expect(findingsOf(answer)).toEqual([" type"]);
      }
    });

    it("no value of another user's row, whatever it collides with", async () => {
      const json = { title: `secret-${randomUUID()}`, due_date: "2031-01-01" };
      await newUser(running).create(json);
      const other = newUser(running);
      expect((await other.create(json)).status).toBe(201);
      expect(JSON.stringify((await other.create(json)).body)).not.toContain(json.title);
    });

    it("many errors do not break the answer", async () => {
      const json = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`x${index}`, index]));
      const answer = await newUser(running).create({ ...json, title: "a" });
      expect(errorOf(answer).status_code).toBe(422);
    });
  });
}
