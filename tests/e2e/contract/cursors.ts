import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { errorOf, itemOf, listOf } from "../../support/answer-body.js";
import { type Running, TASKS, type User, newUser } from "./running.js";

async function userWith(running: Running, count: number): Promise<User> {
  const user = newUser(running);
  for (let made = 0; made < count; made += 1) await user.create({ title: `task ${made}` });
  return user;
}

async function page(user: User, query: string): Promise<ReturnType<typeof listOf>> {
  return listOf(await user.request("GET", `${TASKS}?${query}`));
}

/** A cursor with content of our own and a right checksum: it holds no secret. */
function forged(content: string): string {
  const meaning = Buffer.from(JSON.stringify(["tasks", [], [], null]).replaceAll(",", ", "));
  const body = Buffer.from(content, "latin1");
  const check = createHash("sha256").update(meaning).update(body).digest().subarray(0, 8);
  return Buffer.concat([check, body]).toString("base64url");
}

/** What a cursor promises, and what happens to one that is not ours. */
export function cursorsAreStable(running: Running): void {
  describe("a cursor", () => {
    it("skips and repeats nothing while rows come and go", async () => {
      const user = await userWith(running, 6);
      const first = await page(user, "limit=2");
      await user.request("DELETE", `${TASKS}/${first.data[1]?.id ?? ""}`);
      await user.create({ title: "newer" });
      const second = await page(user, `limit=2&cursor=${first.page.next_cursor ?? ""}`);
      expect(second.data.map((task) => task["title"])).toEqual(["task 3", "task 2"]);
    });

    it("goes on though the limit or the count changes", async () => {
      const user = await userWith(running, 5);
      const { page: first } = await page(user, "limit=1");
      const rest = await page(user, `limit=100&count=true&cursor=${first.next_cursor ?? ""}`);
      expect(rest.data.map((task) => task["title"])).toEqual(["task 3", "task 2", "task 1", "task 0"]);
      expect(rest.page).toMatchObject({ total: 5, next_cursor: null });
    });

    it("is worth nothing to another user", async () => {
      const { page: theirs } = await page(await userWith(running, 3), "limit=1");
      const mine = await page(newUser(running), `cursor=${theirs.next_cursor ?? ""}`);
      expect(mine.data).toEqual([]);
    });

    it.each(["sort=title", "sort=created_at", "done=false", "q=task"])(
      "of another list is refused by %s",
      async (query) => {
        const user = await userWith(running, 2);
        const { page: first } = await page(user, "limit=1");
        const answer = await user.request("GET", `${TASKS}?${query}&cursor=${first.next_cursor ?? ""}`);
        expect(errorOf(answer).findings).toEqual(["cursor invalid_cursor"]);
      },
    );

    it.each([
      ["damaged", "AAAA"],
      ["no base64", "****"],
      ["enormous", "A".repeat(9_000)],
      ["of no JSON", forged("nope")],
      ["of nothing", forged("")],
      ["of no UTF-8", forged("\xff\xff")],
      ["too deep", forged("[".repeat(3_000))],
      ["of another type", forged("[5]")],
      ["without an id", forged("[null]")],
      ["too long", forged('["a", "b"]')],
    ])("that is %s is refused", async (_, cursor) => {
      const answer = await newUser(running).request("GET", `${TASKS}?cursor=${encodeURIComponent(cursor)}`);
      expect(answer.status).toBe(422);
      expect(errorOf(answer).findings).toEqual(["cursor invalid_cursor"]);
    });

    it("that is forged well shows one's own rows only", async () => {
      const stranger = await userWith(running, 1);
      const { id } = itemOf(await stranger.create({ title: "theirs" }));
      const mine = await page(newUser(running), `cursor=${forged(JSON.stringify([id]))}`);
      expect(mine.data).toEqual([]);
    });
  });
}
