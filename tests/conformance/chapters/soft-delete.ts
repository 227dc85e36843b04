import { expect, it } from "vitest";
import { findingsOf, itemOf, listOf } from "../../support/answer-body.js";
import { type Running, chapter, newUser, times } from "../harness/running.js";

const DOCUMENTS = "/api/v1/documents";

/** Chapter "Soft delete". */
export function softDelete(running: Running): void {
  chapter("soft delete", () => {
    it("gone from every read, count and search, and for every write", async () => {
      const user = newUser(running);
      const gone = itemOf(await user.create({ title: "A letter", pages: 3 }, DOCUMENTS));
      const kept = itemOf(await user.create({ title: "Another letter" }, DOCUMENTS));
      const path = `${DOCUMENTS}/${gone.id}`;
      expect(await user.request("DELETE", path)).toMatchObject({ status: 204, body: null });
      for (const query of ["", "?count=true", "?q=letter", "?kind=letter", "?sort=title", "?pages[ne]=7"]) {
        const list = listOf(await user.request("GET", `${DOCUMENTS}${query}`));
        expect(list.data, query).toEqual([kept]);
        expect(list.page.total ?? 1).toBe(1);
      }
      for (const [method, sent] of [
        ["GET", {}],
        ["PUT", { json: { title: "Back" } }],
        ["PATCH", { json: { title: "Back" } }],
        ["PATCH", { json: {} }],
        ["DELETE", {}],
      ] as const)
        expect((await user.request(method, path, sent)).status, method).toBe(404);
    });

    it("gone for `HEAD` too", async () => {
      const user = newUser(running);
      const path = `${DOCUMENTS}/${itemOf(await user.create({ title: "A letter" }, DOCUMENTS)).id}`;
      expect((await user.request("HEAD", path)).status).toBe(200);
      await user.request("DELETE", path);
      expect((await user.request("HEAD", path)).status).toBe(404);
    });

    it("`deleted_at` is never sent, nor a filter or a sort key", async () => {
      const user = newUser(running);
      const made = itemOf(await user.create({ title: "Plain" }, DOCUMENTS));
      expect(made).not.toHaveProperty("deleted_at");
      for (const query of ["deleted_at[null]=false", "deleted_at=2026-01-01T00:00:00Z"])
        expect((await user.request("GET", `${DOCUMENTS}?${query}`)).status).toBe(422);
      expect(findingsOf(await user.request("GET", `${DOCUMENTS}?sort=deleted_at`))).toHaveLength(1);
    });

    it("gone rows do not count for `unique`, however many there are", async () => {
      const user = newUser(running);
      for (let round = 0; round < 3; round += 1) {
        const created = await user.create({ title: "The same", pages: 7 }, DOCUMENTS);
        expect(created.status).toBe(201);
        expect((await user.create({ title: "The same" }, DOCUMENTS)).status).toBe(409);
        expect((await user.create({ title: "Other", pages: 7 }, DOCUMENTS)).status).toBe(409);
        await user.request("DELETE", `${DOCUMENTS}/${itemOf(created).id}`);
      }
    });

    it("of many who delete at once, one does; of many who then create, one does", async () => {
      const user = newUser(running);
      const path = `${DOCUMENTS}/${itemOf(await user.create({ title: "Contested" }, DOCUMENTS)).id}`;
      const deleted = await user.atOnce(times(6, () => ({ method: "DELETE", path })));
      expect(deleted.map((answer) => answer.status).sort()).toEqual([204, 404, 404, 404, 404, 404]);
      const json = { title: "Contested" };
      const created = await user.atOnce(times(6, () => ({ method: "POST", path: DOCUMENTS, json })));
      expect(created.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    });

    it("pages go on past rows that went away", async () => {
      const user = newUser(running);
      for (const title of ["a", "b", "c", "d"]) await user.create({ title }, DOCUMENTS);
      const first = listOf(await user.request("GET", `${DOCUMENTS}?sort=title&limit=2`));
      for (const { id } of first.data) await user.request("DELETE", `${DOCUMENTS}/${id}`);
      const cursor = first.page.next_cursor ?? "";
      const rest = listOf(await user.request("GET", `${DOCUMENTS}?sort=title&cursor=${cursor}`));
      expect(rest.data.map((document) => document["title"])).toEqual(["c", "d"]);
    });

    it("several rows without a unique value do not collide", async () => {
      const user = newUser(running);
      const answers = await Promise.all(["x", "y", "z"].map((title) => user.create({ title }, DOCUMENTS)));
      expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    });
  });
}
