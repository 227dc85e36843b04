import { describe, expect, it } from "vitest";
import { errorOf, listOf } from "../../support/answer-body.js";
import { type Running, TASKS, type User, newUser } from "./running.js";

async function titlesOf(user: User, query: string): Promise<unknown[]> {
  const answer = await user.request("GET", `${TASKS}?${query}`);
  return listOf(answer).data.map((task) => task["title"]);
}

/** Follows the cursors from the first page to the last. */
async function walk(user: User, query: string): Promise<unknown[]> {
  const titles: unknown[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const at: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const { data, page } = listOf(await user.request("GET", `${TASKS}?${query}${at}`));
    titles.push(...data.map((task) => task["title"]));
    cursor = page.next_cursor;
  }
  return titles;
}

async function userWithTasks(running: Running): Promise<User> {
  const user = newUser(running);
  await user.create({ title: "a", due_date: "2026-03-01", priority: "high", notes: "50% off_now" });
  await user.create({ title: "b", due_date: "2026-01-01", done: true, estimate: "10.00" });
  await user.create({ title: "c", priority: "low", estimate: "9.50" });
  await user.create({ title: "d", due_date: "2026-02-01", notes: "Milk" });
  await user.create({ title: "e" });
  return user;
}

/** Pages, filters, sort orders and search. */
export function listsArePaged(running: Running): void {
  describe("a list", () => {
    it("begins with the newest, and its pages miss and repeat nothing", async () => {
      const user = await userWithTasks(running);
      expect(await walk(user, "limit=2")).toEqual(["e", "d", "c", "b", "a"]);
    });

    it("is sorted by what the spec allows, nulls last in both directions", async () => {
      const user = await userWithTasks(running);
      expect(await walk(user, "limit=2&sort=due_date,title")).toEqual(["b", "d", "a", "c", "e"]);
      expect(await walk(user, "limit=2&sort=-due_date,-title")).toEqual(["a", "d", "b", "e", "c"]);
      expect((await user.request("GET", `${TASKS}?sort=notes`)).status).toBe(422);
    });

    it.each([
      ["done=true", ["b"]],
      ["due_date[gte]=2026-02-01&sort=title", ["a", "d"]],
      ["due_date[null]=true&sort=title", ["c", "e"]],
      ["priority[in]=low,high&sort=title", ["a", "c"]],
      ["priority[ne]=medium&sort=title", ["a", "c"]],
      ["estimate[gt]=9.75&sort=title", ["b"]],
      ["q=milk", ["d"]],
      ["q=0%25%20off_", ["a"]],
      ["q=%25", ["a"]],
    ])("with %s holds %j", async (query, titles) => {
      const user = await userWithTasks(running);
      expect(await titlesOf(user, query)).toEqual(titles);
    });

    it("is counted when asked", async () => {
      const user = await userWithTasks(running);
      const plain = listOf(await user.request("GET", `${TASKS}?limit=2`)).page;
      const counted = listOf(await user.request("GET", `${TASKS}?limit=2&count=true`)).page;
      expect(plain).not.toHaveProperty("total");
      expect(counted).toMatchObject({ limit: 2, total: 5 });
    });

    it.each([
      "nonsense=1",
      "done=yes",
      "done=",
      "done[gt]=true",
      "limit=0",
      "limit=101",
      "limit=1&limit=2",
      "cursor=x",
    ])("refuses %s", async (query) => {
      const answer = await newUser(running).request("GET", `${TASKS}?${query}`);
      expect(answer.status).toBe(422);
      expect(errorOf(answer).findings).toHaveLength(1);
    });
  });
}
