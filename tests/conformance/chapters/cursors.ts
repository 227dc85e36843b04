import { expect, it } from "vitest";
import { findingsOf, itemOf, listOf } from "../../support/answer-body.js";
import { walk } from "../harness/items.js";
import { type Running, TASKS, type User, chapter, newUser, ofEach, times } from "../harness/running.js";

const INVALID = ["cursor invalid_cursor"];

async function userWith(running: Running, count: number): Promise<User> {
  const user = newUser(running);
  for (let made = 0; made < count; made += 1)
    await user.create({
      title: `task ${made}`,
      ...(made % 2 === 0 ? { due_date: `2026-01-0${made + 1}` } : {}),
    });
  return user;
}

async function page(user: User, query: string): Promise<ReturnType<typeof listOf>> {
  return listOf(await user.request("GET", `${TASKS}?${query}`));
}

async function firstCursor(user: User, query = "limit=1"): Promise<string> {
  return (await page(user, query)).page.next_cursor ?? "";
}

async function refusal(user: User, query: string): Promise<readonly string[]> {
  return findingsOf(await user.request("GET", `${TASKS}?${query}`));
}

/** Chapter "Cursors". */
export function cursors(running: Running): void {
  chapter("cursors", () => {
    it("stable: the page after a deleted row, with newer rows before it, goes on where it was", async () => {
      const user = await userWith(running, 6);
      const first = await page(user, "limit=2");
      await user.request("DELETE", `${TASKS}/${first.data[1]?.id ?? ""}`);
      await user.create({ title: "newer" });
      const second = await page(user, `limit=2&cursor=${first.page.next_cursor ?? ""}`);
      expect(second.data.map((task) => task["title"])).toEqual(["task 3", "task 2"]);
    });

    it("a cursor may be used again, for the same page", async () => {
      const user = await userWith(running, 4);
      const cursor = await firstCursor(user);
      const pages = await Promise.all(times(3, () => page(user, `limit=2&cursor=${cursor}`)));
      expect(pages[1]).toEqual(pages[0]);
      expect(pages[2]).toEqual(pages[0]);
    });

    it("`limit` and `count` may change between pages", async () => {
      const user = await userWith(running, 5);
      const rest = await page(user, `limit=100&count=true&cursor=${await firstCursor(user)}`);
      expect(rest.data.map((task) => task["title"])).toEqual(["task 3", "task 2", "task 1", "task 0"]);
      expect(rest.page).toMatchObject({ total: 5, next_cursor: null });
    });

    it("one of another user shows one's own rows only", async () => {
      const stolen = await firstCursor(await userWith(running, 3));
      expect((await page(newUser(running), `cursor=${stolen}`)).data).toEqual([]);
      const other = await userWith(running, 2);
      const mine = (await page(other, `cursor=${stolen}`)).data;
      for (const task of mine) expect(task["user_id"]).toBe(other.id);
    });

    it.each(["sort=title", "sort=created_at", "sort=-created_at", "done=false", "done[ne]=true", "q=task"])(
      "one of another sort or filter is 422: %s",
      async (query) => {
        const user = await userWith(running, 2);
        expect(await refusal(user, `${query}&cursor=${await firstCursor(user)}`)).toEqual(INVALID);
        const theirs = await firstCursor(user, `${query}&limit=1`);
        expect(await refusal(user, `cursor=${theirs}`)).toEqual(INVALID);
      },
    );

    it("one of another resource is 422", async () => {
      const user = newUser(running);
      for (const text of ["a", "b"]) await user.create({ what: text }, "/api/v1/events");
      const events = listOf(await user.request("GET", "/api/v1/events?limit=1"));
      expect(await refusal(user, `cursor=${events.page.next_cursor ?? ""}`)).toEqual(INVALID);
    });

    damage(running);
    forgery(running);
    comingAndGoing(running);
  });
}

function damage(running: Running): void {
  it("a damaged one is 422, whichever character is changed, lost or added", async () => {
    const user = await userWith(running, 2);
    const cursor = await firstCursor(user, "limit=1&sort=title");
    const ask = (text: string) => refusal(user, `sort=title&cursor=${encodeURIComponent(text)}`);
    // The last character carries bits that are thrown away, so that another one may mean the same.
    const places = times(cursor.length - 1, (index) => index);
    const changed = places.map(
      (at) => `${cursor.slice(0, at)}${cursor[at] === "A" ? "B" : "A"}${cursor.slice(at + 1)}`,
    );
    const cut = places.slice(1).map((at) => cursor.slice(0, at));
    const others = [
      `${cursor}AAAA`,
      `AAAA${cursor}`,
      cursor + cursor,
      ` ${cursor}`,
      `${cursor}\n`,
      `${cursor}.x`,
    ];
    for (const texts of [changed, cut, others])
      for (const findings of await Promise.all(texts.map(ask))) expect(findings).toEqual(INVALID);
  });

  it.each([
    ["one letter", "x"],
    ["zeros", "AAAA"],
    ["no base64", "****"],
    ["the other alphabet", "++++////"],
    ["enormous", "A".repeat(9_000)],
    ["an id", "018f2c5e-7b1a-7c3d-9e4f-0123456789ab"],
    ["JSON", '["x"]'],
    ["no ASCII", "é😀"],
    ["NUL", "\u0000"],
  ])("one that was never ours is 422: %s", async (_, cursor) => {
    expect(await refusal(newUser(running), `cursor=${encodeURIComponent(cursor)}`)).toEqual(INVALID);
  });

  it("an empty one is 422", async () => {
    expect(await refusal(newUser(running), "cursor=")).toEqual(["cursor too_short"]);
  });
}

function forgery(running: Running): void {
  it.each([
    ["of no JSON", "nope"],
    ["of nothing", ""],
    ["of no UTF-8", "\xff\xff"],
    ["too deep", "[".repeat(3_000)],
    ["of another type", "[5]"],
    ["of an object", "{}"],
    ["of a text", '"x"'],
    ["without an id", "[null]"],
    ["of a list", "[[]]"],
    ["too long", '["a", "b"]'],
    ["too short", "[]"],
    ["with SQL", `["' OR 1=1 --"]`],
  ])("one that is forged with a right checksum is 422: %s", async (_, content) => {
    const cursor = running.target.forgedCursor("tasks", content);
    expect(await refusal(newUser(running), `cursor=${cursor}`)).toEqual(INVALID);
  });

  it("forging one well gains nothing", async () => {
    const stranger = await userWith(running, 1);
    const { id } = itemOf(await stranger.create({ title: "theirs" }));
    const cursor = running.target.forgedCursor("tasks", JSON.stringify([id]));
    expect((await page(newUser(running), `cursor=${cursor}`)).data).toEqual([]);
    expect((await page(stranger, `cursor=${cursor}`)).data).toHaveLength(1);
  });
}

function comingAndGoing(running: Running): void {
  it.each([
    "",
    "sort=title&",
    "sort=-title&",
    "sort=due_date&",
    "sort=-due_date,title&",
    "done=false&sort=estimate&",
  ])("no row that stays is skipped or shown twice while others come and go: %s", async (query) => {
    const user = newUser(running);
    const make = (index: number, kind: string) =>
      user.create({
        title: `${String(index * 7 + 3)
          .padStart(3, "0")
          .slice(-1)} ${kind} ${index}`,
        ...(index % 3 === 0 ? {} : { due_date: `2026-02-${String((index * 5) % 28 || 1).padStart(2, "0")}` }),
        ...(index % 4 === 0 ? {} : { estimate: `${(index * 13) % 10}.5` }),
      });
    const staying = await ofEach(
      times(13, (index) => index),
      (index) => make(index, "stays"),
    );
    const leaving = await ofEach(
      times(12, (index) => index),
      (index) => make(index, "goes"),
    );
    const doomed = leaving.map((answer) => itemOf(answer).id);
    let round = 0;
    const seen = await walk(user, `${TASKS}?${query}limit=3`, () => {
      round += 1;
      const gone = doomed.splice(0, 2).map((id) => user.request("DELETE", `${TASKS}/${id}`));
      return Promise.all([...gone, make(round, `comes ${round}`), make(round + 1, `comes too ${round}`)]);
    });
    const ids = seen.map((task) => task.id);
    expect(new Set(ids).size, "none twice").toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(staying.map((answer) => itemOf(answer).id)));
  });
}
