import { describe, expect, it } from "vitest";
import { errorOf, itemOf } from "../../support/answer-body.js";
import { type Running, TASKS, newUser } from "./running.js";

/** One task's life: created, read, changed, replaced, deleted. */
export function itemsAreServed(running: Running): void {
  describe("an item", () => {
    it("is created with its defaults, an address and a version", async () => {
      const user = newUser(running);
      const answer = await user.create({ title: "Buy milk", estimate: "1.50", due_date: "2026-12-24" });
      const task = itemOf(answer);
      expect(answer.status).toBe(201);
      expect(answer.headers.get("location")).toContain(`${TASKS}/${task.id}`);
      expect(answer.headers.get("etag")).toMatch(/^"[^"]+"$/);
      expect(task).toMatchObject({
        title: "Buy milk",
        done: false,
        priority: "medium",
        notes: null,
        tags: [],
      });
      expect(task).toMatchObject({ estimate: "1.50", due_date: "2026-12-24", user_id: user.id });
      expect(task.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it("is read with the version it was created with", async () => {
      const user = newUser(running);
      const created = await user.create({ title: "Read me" });
      const path = `${TASKS}/${itemOf(created).id}`;
      const read = await user.request("GET", path);
      expect(itemOf(read)).toEqual(itemOf(created));
      const etag = created.headers.get("etag") ?? "";
      expect(read.headers.get("etag")).toBe(etag);
      expect(await user.request("GET", path, { headers: { "if-none-match": etag } })).toMatchObject({
        status: 304,
      });
    });

    it("changes only what PATCH sends", async () => {
      const user = newUser(running);
      const created = itemOf(await user.create({ title: "Call", notes: "soon", due_date: "2026-12-01" }));
      const path = `${TASKS}/${created.id}`;
      const patched = await user.request("PATCH", path, { json: { done: true, due_date: null } });
      const { updated_at: updatedAt, ...task } = itemOf(patched);
      const { updated_at: createdAt, ...before } = created;
      expect(patched.status).toBe(200);
      expect(task).toEqual({ ...before, done: true, due_date: null });
      expect(updatedAt > createdAt).toBe(true);
    });

    it("loses what PUT leaves out", async () => {
      const user = newUser(running);
      const created = itemOf(
        await user.create({ title: "Old", notes: "gone soon", done: true, tags: ["a"] }),
      );
      const path = `${TASKS}/${created.id}`;
      const replaced = itemOf(await user.request("PUT", path, { json: { title: "New" } }));
      expect(replaced).toMatchObject({ title: "New", notes: null, done: false, tags: [], id: created.id });
      const without = await user.request("PUT", path, { json: { done: true } });
      expect(errorOf(without).findings).toEqual(["title required"]);
    });

    it("is gone once it is deleted", async () => {
      const user = newUser(running);
      const path = `${TASKS}/${itemOf(await user.create({ title: "Short-lived" })).id}`;
      expect(await user.request("DELETE", path)).toMatchObject({ status: 204, body: null });
      expect(await user.request("GET", path)).toMatchObject({ status: 404 });
      expect(await user.request("DELETE", path)).toMatchObject({ status: 404 });
    });

    it("is not changed on top of a version that its writer has not seen", async () => {
      const user = newUser(running);
      const created = await user.create({ title: "Contested" });
      const path = `${TASKS}/${itemOf(created).id}`;
      const headers = { "if-match": created.headers.get("etag") ?? "" };
      const both = await Promise.all(
        ["first", "second"].map((title) => user.request("PATCH", path, { json: { title }, headers })),
      );
      expect(both.map((answer) => answer.status).sort()).toEqual([200, 412]);
    });

    it("is unique among its owner's, and only among those", async () => {
      const user = newUser(running);
      const task = { title: "Only once", due_date: "2027-01-01" };
      expect((await user.create(task)).status).toBe(201);
      const again = await user.create(task);
      expect(again.status).toBe(409);
      expect(errorOf(again).detail).not.toMatch(/constraint|sql|uq_|ix_/i);
      expect((await newUser(running).create(task)).status).toBe(201);
    });
  });
}
