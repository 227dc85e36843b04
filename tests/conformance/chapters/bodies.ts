import { expect, it } from "vitest";
import { itemOf, listOf } from "../../support/answer-body.js";
import { type Running, TASKS, chapter, newUser } from "../harness/running.js";

const FIELDS = [
  "created_at",
  "done",
  "due_date",
  "estimate",
  "id",
  "notes",
  "priority",
  "tags",
  "title",
  "updated_at",
  "user_id",
];

/** Chapter "Success bodies". The harness refuses an envelope of any other shape wherever it reads one. */
export function bodies(running: Running): void {
  chapter("success bodies", () => {
    it('one item is `{"data": {…}, "message": "…"}`, with every field of the spec and no other', async () => {
      const user = newUser(running);
      const created = await user.create({ title: "Whole" });
      const path = `${TASKS}/${itemOf(created).id}`;
      for (const answer of [
        created,
        await user.request("GET", path),
        await user.request("PATCH", path, { json: { done: true } }),
        await user.request("PUT", path, { json: { title: "New" } }),
      ]) {
        expect(Object.keys(itemOf(answer)).sort()).toEqual(FIELDS);
        expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
      }
    });

    it('a list is `{"data": […], "message": "…", "page": {…}}`, its items as they are alone', async () => {
      const user = newUser(running);
      const task = itemOf(await user.create({ title: "Listed", tags: ["a"], estimate: "1.5" }));
      const list = listOf(await user.request("GET", TASKS));
      expect(list.data).toEqual([task]);
      expect(list.page).toEqual({ limit: 20, next_cursor: null });
    });

    it("an empty list is a list", async () => {
      const list = listOf(await newUser(running).request("GET", `${TASKS}?count=true`));
      expect(list).toMatchObject({ data: [], page: { limit: 20, next_cursor: null, total: 0 } });
    });

    it("`total` is there only with `?count=true`, and counts all that the filters leave", async () => {
      const user = newUser(running);
      for (const title of ["a", "b", "c"]) await user.create({ title, done: title === "b" });
      const page = async (query: string) => listOf(await user.request("GET", `${TASKS}?${query}`)).page;
      expect(await page("limit=1")).not.toHaveProperty("total");
      expect(await page("limit=1&count=false")).not.toHaveProperty("total");
      expect(await page("limit=1&count=true")).toMatchObject({ limit: 1, total: 3 });
      expect(await page("count=true&done=true")).toMatchObject({ total: 1 });
      expect(await page("count=true&q=nothing-like-it")).toMatchObject({ total: 0 });
    });
  });
}
