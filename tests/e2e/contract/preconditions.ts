import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { errorOf, itemOf } from "../../support/answer-body.js";
import { type Running, TASKS, newUser } from "./running.js";

const WRITERS = 8;

/** Entity tags, and writers that race. */
export function writersAreOrdered(running: Running): void {
  describe("of many writers", () => {
    it("with the same version exactly one wins", async () => {
      const user = newUser(running);
      const created = await user.create({ title: "Contested" });
      const path = `${TASKS}/${itemOf(created).id}`;
      const headers = { "if-match": created.headers.get("etag") ?? "" };
      const answers = await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) =>
          user.request("PATCH", path, { json: { title: `writer ${writer}` }, headers }),
        ),
      );
      const winners = answers.filter((answer) => answer.status === 200);
      expect(winners).toHaveLength(1);
      expect(answers.filter((answer) => answer.status === 412)).toHaveLength(WRITERS - 1);
      expect(winners.map(itemOf)).toEqual([itemOf(await user.request("GET", path))]);
    });

    it("of the same unique values exactly one wins", async () => {
      const user = newUser(running);
      const task = { title: "One of a kind", due_date: "2030-01-01" };
      const answers = await Promise.all(Array.from({ length: WRITERS }, () => user.create(task)));
      expect(answers.map((answer) => answer.status).sort()).toEqual([
        201,
        ...Array.from({ length: WRITERS - 1 }, () => 409),
      ]);
    });
  });

  describe("a precondition", () => {
    it.each(["PUT", "PATCH", "DELETE"])("that is stale stops %s, and changes nothing", async (method) => {
      const user = newUser(running);
      const created = itemOf(await user.create({ title: "As it was" }));
      const path = `${TASKS}/${created.id}`;
      const body = method === "DELETE" ? {} : { json: { title: "Changed" } };
      const headers = { "if-match": '"0123456789abcdef"' };
      const stale = await user.request(method, path, { ...body, headers });
      expect(errorOf(stale)).toMatchObject({ status_code: 412, findings: [] });
      expect(itemOf(await user.request("GET", path))).toEqual(created);
      const nowhere = await user.request(method, `${TASKS}/${randomUUID()}`, { ...body, headers });
      expect(nowhere.status).toBe(404);
    });

    it("accepts any version, and one of several", async () => {
      const user = newUser(running);
      const created = await user.create({ title: "First" });
      const path = `${TASKS}/${itemOf(created).id}`;
      const etag = created.headers.get("etag") ?? "";
      const weak = { "if-match": `W/${etag}` };
      expect((await user.request("PATCH", path, { json: { title: "0" }, headers: weak })).status).toBe(412);
      const several = { "if-match": `"nothing", ${etag}` };
      expect((await user.request("PATCH", path, { json: { title: "1" }, headers: several })).status).toBe(
        200,
      );
      expect(
        (await user.request("PATCH", path, { json: { title: "2" }, headers: { "if-match": "*" } })).status,
      ).toBe(200);
    });

    it("of a read is answered 304 until the item changes", async () => {
      const user = newUser(running);
      const created = await user.create({ title: "Read twice" });
      const path = `${TASKS}/${itemOf(created).id}`;
      const headers = { "if-none-match": created.headers.get("etag") ?? "" };
      const same = await user.request("GET", path, { headers });
      expect(same).toMatchObject({ status: 304, body: null });
      expect(same.headers.get("etag")).toBe(headers["if-none-match"]);
      const changed = await user.request("PATCH", path, { json: { done: true } });
      const read = await user.request("GET", path, { headers });
      expect(read.status).toBe(200);
      expect(read.headers.get("etag")).toBe(changed.headers.get("etag"));
    });
  });

  describe("a PATCH", () => {
    it("of nothing changes nothing, the time of the last change included", async () => {
      const user = newUser(running);
      const created = itemOf(await user.create({ title: "Untouched" }));
      const answer = await user.request("PATCH", `${TASKS}/${created.id}`, { json: {} });
      expect(itemOf(answer)).toEqual(created);
    });

    it("may come as a merge patch, and always moves the time of the last change", async () => {
      const user = newUser(running);
      const created = itemOf(await user.create({ title: "Restless" }));
      let before = created.updated_at;
      for (let round = 0; round < 5; round += 1) {
        const sent = { text: '{"done": true}', headers: { "content-type": "application/merge-patch+json" } };
        const { updated_at: after } = itemOf(await user.request("PATCH", `${TASKS}/${created.id}`, sent));
        expect(after > before).toBe(true);
        before = after;
      }
    });
  });
}
