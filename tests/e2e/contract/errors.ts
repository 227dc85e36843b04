import { describe, expect, it } from "vitest";
import { errorOf, itemOf } from "../../support/answer-body.js";
import { type Running, TASKS, newUser } from "./running.js";

const JSON_HEADERS = { "content-type": "application/json" };
const MIB = 1_048_576;

/** Bad requests, from every layer: one shape, the right status, every finding at once. */
export function errorsAreUniform(running: Running): void {
  describe("a bad request", () => {
    it("learns all that is wrong with its body at once", async () => {
      const json = {
        title: "",
        done: "yes",
        priority: "urgent",
        estimate: "12345.678",
        due_date: "soon",
        extra: 1,
      };
      const answer = await newUser(running).create(json);
      expect(answer.status).toBe(422);
      const { findings } = errorOf(answer);
      expect(findings.map((finding) => finding.split(" ")[0])).toEqual(
        ["done", "due_date", "estimate", "extra", "priority", "title"], // sorted, each once
      );
      expect(findings).toEqual(
        expect.arrayContaining(["done type", "extra unknown_field", "priority enum", "title too_short"]),
      );
    });

    it.each(["id", "user_id", "created_at", "updated_at", "__proto__"])("cannot set %s", async (field) => {
      const text = `{"title": "Mine", "${field}": "x"}`;
      const answer = await newUser(running).request("POST", TASKS, { text, headers: JSON_HEADERS });
      expect(answer.status).toBe(422);
      expect(errorOf(answer).findings).toHaveLength(1);
    });

    it.each([
      ["malformed JSON", '{"title": ', JSON_HEADERS, 400],
      ["a body of another type", "title=x", { "content-type": "application/x-www-form-urlencoded" }, 415],
      ["a body over the limit", `{"title": "${"x".repeat(MIB)}"}`, JSON_HEADERS, 413],
      ["a NUL in a text", String.raw`{"title": "a\u0000b"}`, JSON_HEADERS, 422],
      ["a lone surrogate in a text", String.raw`{"title": "\ud800"}`, JSON_HEADERS, 422],
      ["a list for a body", "[]", JSON_HEADERS, 422],
    ])("with %s is answered like any other", async (_, text, headers, status) => {
      const answer = await newUser(running).request("POST", TASKS, { text, headers });
      expect(answer.status).toBe(status);
      expect(errorOf(answer).status_code).toBe(status);
    });

    it("to an address that does not exist is answered like any other", async () => {
      const user = newUser(running);
      for (const path of ["/nowhere", `${TASKS}/`, `${TASKS}/not-an-id`]) {
        const answer = await user.request("GET", path);
        expect(errorOf(answer).status_code, path).toBe(404);
      }
    });

    it("with a method that is not there learns which are", async () => {
      const answer = await newUser(running).request("PUT", TASKS, { json: {} });
      expect(answer.status).toBe(405);
      const allowed = (answer.headers.get("allow") ?? "").split(", ");
      expect(allowed).toEqual(expect.arrayContaining(["GET", "POST"]));
      expect(errorOf(answer).status_code).toBe(405);
    });

    it("with null for a field that must have a value is refused", async () => {
      const user = newUser(running);
      const path = `${TASKS}/${itemOf(await user.create({ title: "Kept" })).id}`;
      const answer = await user.request("PATCH", path, { json: { title: null, done: null } });
      expect(errorOf(answer).findings.map((finding) => finding.split(" ")[0])).toEqual(["done", "title"]);
    });
  });
}
