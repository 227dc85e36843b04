import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf, findingsOf, itemOf, listOf } from "../../support/answer-body.js";
import { type Running, TASKS, chapter, newUser, times } from "../harness/running.js";

/** Chapter "Operations of a resource": the life of one item. */
export function operations(running: Running): void {
  chapter("operations", () => {
    it("create: 201 + `Location`, its defaults, its `ETag`", async () => {
      const user = newUser(running);
      const answer = await user.create({ title: "Buy milk", estimate: "1.50", due_date: "2026-12-24" });
      const task = itemOf(answer);
      expect(answer.status).toBe(201);
      const location = new URL(answer.headers.get("location") ?? "", running.server().url);
      expect(location.pathname).toBe(`${TASKS}/${task.id}`);
      expect(answer.headers.get("etag")).toMatch(/^"[^"]+"$/);
      expect(task).toMatchObject({ done: false, priority: "medium", notes: null, tags: [] });
      expect(task).toMatchObject({ estimate: "1.50", due_date: "2026-12-24", user_id: user.id });
    });

    it("get: 200 + `ETag`, the item as it was created", async () => {
      const user = newUser(running);
      const created = await user.create({ title: "Read me", tags: ["b", "a", "b"] });
      const read = await user.request("GET", `${TASKS}/${itemOf(created).id}`);
      expect(read.status).toBe(200);
      expect(itemOf(read)).toEqual(itemOf(created));
      expect(read.headers.get("etag")).toBe(created.headers.get("etag"));
    });

    it("delete: 204, no body, and then it is gone", async () => {
      const user = newUser(running);
      const path = `${TASKS}/${itemOf(await user.create({ title: "Short-lived" })).id}`;
      const deleted = await user.request("DELETE", path);
      expect(deleted).toMatchObject({ status: 204, body: null });
      expect(deleted.headers.get("content-type")).toBeNull();
      for (const method of ["GET", "DELETE"]) expect((await user.request(method, path)).status).toBe(404);
      expect((await user.request("PATCH", path, { json: { done: true } })).status).toBe(404);
      expect(listOf(await user.request("GET", TASKS)).data).toEqual([]);
    });

    it("of many who delete one item at once, one does", async () => {
      const user = newUser(running);
      const path = `${TASKS}/${itemOf(await user.create({ title: "Contested" })).id}`;
      const answers = await user.atOnce(times(8, () => ({ method: "DELETE", path })));
      expect(answers.map((answer) => answer.status).sort()).toEqual([204, ...times(7, () => 404)]);
    });

    replacing(running);
    updating(running);
  });
}

function replacing(running: Running): void {
  it("replace: absent optional fields go back to default or null", async () => {
    const user = newUser(running);
    const whole = { title: "Old", notes: "gone", done: true, tags: ["a"], priority: "high", estimate: "1" };
    const { id } = itemOf(await user.create(whole));
    const answer = await user.request("PUT", `${TASKS}/${id}`, { json: { title: "New" } });
    expect(answer.status).toBe(200);
    expect(itemOf(answer)).toMatchObject({ id, title: "New", notes: null, done: false, tags: [] });
    expect(itemOf(answer)).toMatchObject({ priority: "medium", estimate: null });
    expect(itemOf(await user.request("GET", `${TASKS}/${id}`))).toEqual(itemOf(answer));
  });

  it("replace never creates", async () => {
    const user = newUser(running);
    const path = `${TASKS}/${randomUUID()}`;
    for (const round of ["first", "second"])
      expect(errorOf(await user.request("PUT", path, { json: { title: round } })).status_code).toBe(404);
    expect(listOf(await user.request("GET", TASKS)).data).toEqual([]);
  });

  it("a refused replacement changes nothing", async () => {
    const user = newUser(running);
    const task = itemOf(await user.create({ title: "Kept", notes: "here" }));
    const path = `${TASKS}/${task.id}`;
    await user.request("PUT", path, { json: { title: "New", done: "yes" } });
    expect(itemOf(await user.request("GET", path))).toEqual(task);
  });
}

function updating(running: Running): void {
  it("update: only the sent fields change; `null` clears an optional field", async () => {
    const user = newUser(running);
    const created = itemOf(await user.create({ title: "Call", notes: "soon", due_date: "2026-12-01" }));
    const path = `${TASKS}/${created.id}`;
    const answer = await user.request("PATCH", path, { json: { done: true, due_date: null } });
    const { updated_at: after, ...task } = itemOf(answer);
    const { updated_at: _, ...before } = created;
    expect(task).toEqual({ ...before, done: true, due_date: null });
    expect(itemOf(await user.request("GET", path))).toEqual({ ...task, updated_at: after });
  });

  it.each(["title", "done", "priority", "tags"])(
    "`null` for %s, which is not optional, is 422",
    async (field) => {
      const user = newUser(running);
      const path = `${TASKS}/${itemOf(await user.create({ title: "Kept" })).id}`;
      for (const [method, address] of [
        ["POST", TASKS],
        ["PUT", path],
        ["PATCH", path],
      ] as const) {
        const json = { ...(method === "PATCH" ? {} : { title: "x" }), [field]: null };
        expect(findingsOf(await user.request(method, address, { json }))).toEqual([`${field} type`]);
      }
    },
  );

  it("`{}` changes nothing, `updated_at` and the `ETag` included", async () => {
    const user = newUser(running);
    const created = await user.create({ title: "Untouched" });
    const answer = await user.request("PATCH", `${TASKS}/${itemOf(created).id}`, { json: {} });
    expect(itemOf(answer)).toEqual(itemOf(created));
    expect(answer.headers.get("etag")).toBe(created.headers.get("etag"));
  });

  it("changes of different fields that arrive at once are all kept", async () => {
    const user = newUser(running);
    const path = `${TASKS}/${itemOf(await user.create({ title: "Busy" })).id}`;
    const changes = [
      { notes: "n" },
      { done: true },
      { priority: "high" },
      { due_date: "2030-01-01" },
      { estimate: "2.50" },
      { tags: ["t"] },
    ];
    const answers = await user.atOnce(changes.map((json) => ({ method: "PATCH", path, json })));
    expect(answers.map((answer) => answer.status)).toEqual(changes.map(() => 200));
    const moments = answers.map((answer) => itemOf(answer).updated_at);
    expect(new Set(moments).size, "every change advances `updated_at`").toBe(changes.length);
    const task = itemOf(await user.request("GET", path));
    expect(task).toMatchObject(Object.assign({}, ...changes) as object);
    expect(task.updated_at).toBe([...moments].sort().at(-1));
  });

  it("an update may come as a merge patch", async () => {
    const user = newUser(running);
    const path = `${TASKS}/${itemOf(await user.create({ title: "Merged", notes: "x" })).id}`;
    const headers = { "content-type": "application/merge-patch+json" };
    const answer = await user.request("PATCH", path, { text: '{"notes": null}', headers });
    expect(itemOf(answer)).toMatchObject({ title: "Merged", notes: null });
  });
}
