import { expect, it } from "vitest";
import { findingsOf, itemOf, listOf } from "../../support/answer-body.js";
import { titles, walk } from "../harness/items.js";
import { type Running, TASKS, type User, chapter, newUser, ofEach, times } from "../harness/running.js";

const SORTED: readonly (readonly [string, string])[] = [
  ["", "edcba"],
  ["sort=title", "abcde"],
  ["sort=-title", "edcba"],
  ["sort=due_date,title", "bdace"],
  ["sort=due_date,-title", "bdaec"],
  ["sort=-due_date,title", "adbce"],
  ["sort=-due_date,-title", "adbec"],
  ["sort=priority", "acbde"],
  ["sort=-priority", "edbca"],
  ["sort=priority,-title", "acedb"],
  ["sort=estimate", "cbade"],
  ["sort=-estimate", "bceda"],
  ["sort=done,title", "acdeb"],
  ["sort=-done,title", "bacde"],
  ["sort=estimate,due_date,title", "cbdae"],
  ["sort=-estimate,due_date,-title", "bcdae"],
  ["sort=created_at", "abcde"],
  ["sort=-created_at", "edcba"],
  ["sort=updated_at", "abcde"],
];

async function userWithTasks(running: Running): Promise<User> {
  const user = newUser(running);
  await user.create({ title: "a", due_date: "2026-03-01", priority: "high" });
  await user.create({ title: "b", due_date: "2026-01-01", done: true, estimate: "10.00" });
  await user.create({ title: "c", priority: "low", estimate: "9.50" });
  await user.create({ title: "d", due_date: "2026-02-01" });
  await user.create({ title: "e" });
  return user;
}

/** Chapter "Operations": list, its pages and its order. */
export function lists(running: Running): void {
  chapter("lists", () => {
    it.each(SORTED)(
      "nulls last in both directions, ties by `id` in the direction of the last key: %s",
      async (sort, expected) => {
        const user = await userWithTasks(running);
        const whole = listOf(await user.request("GET", `${TASKS}?${sort}`)).data;
        expect(titles(whole)).toBe(expected);
        for (const limit of [1, 2, 3, 4])
          expect(titles(await walk(user, `${TASKS}?${sort}&limit=${limit}`)), `pages of ${limit}`).toBe(
            expected,
          );
      },
    );

    it("ties of one moment are in the order of the ids", async () => {
      const user = newUser(running);
      await ofEach(
        times(12, (index) => `t${index}`),
        (title) => user.create({ title }),
      );
      for (const sign of ["", "-"]) {
        const ids = (await walk(user, `${TASKS}?sort=${sign}done&limit=5`)).map((task) => task.id);
        expect(ids).toEqual([...ids].sort((a, b) => (a < b === (sign === "") ? -1 : 1)));
      }
    });

    it("text is sorted by code point, enums by their text", async () => {
      const user = newUser(running);
      const ordered = [
        " ",
        "!",
        "A",
        "Z",
        "_",
        "a",
        "a b",
        "ab",
        "z",
        "É",
        "é",
        "Ω",
        "中",
        "\uff5e",
        "😀",
        "😁",
      ];
      for (const title of [...ordered].reverse()) await user.create({ title });
      const sorted = await walk(user, `${TASKS}?sort=title&limit=3`);
      expect(sorted.map((task) => task["title"])).toEqual(ordered);
      const down = await walk(user, `${TASKS}?sort=-title&limit=5`);
      expect(down.map((task) => task["title"])).toEqual([...ordered].reverse());
    });

    it.each([
      "notes",
      "tags",
      "user_id",
      "id",
      "Title",
      "title asc",
      "-",
      "--title",
      "%2Btitle",
      "title,",
      ",",
      "",
    ])("`sort` takes only what the spec lists: %j is 422", async (sort) => {
      const answer = await newUser(running).request("GET", `${TASKS}?sort=${sort}`);
      const [finding = ""] = findingsOf(answer);
      expect(finding).toMatch(/^sort(\[\d\])? /);
    });

    it("the spec's `sort` replaces the default, `created_at`", async () => {
      const user = newUser(running);
      expect((await user.request("GET", "/api/v1/notices?sort=created_at")).status).toBe(200);
      expect((await user.request("GET", "/api/v1/notices?sort=text")).status).toBe(422);
      expect((await user.request("GET", "/api/v1/order-items?sort=updated_at")).status).toBe(422);
    });

    theLimits(running);
  });
}

function theLimits(running: Running): void {
  it("`limit` is 1–100, default 20", async () => {
    const user = newUser(running);
    await ofEach(
      times(21, (index) => `t${index}`),
      (title) => user.create({ title }),
    );
    for (const [query, length] of [
      ["", 20],
      ["?limit=1", 1],
      ["?limit=21", 21],
      ["?limit=100", 21],
    ] as const) {
      const { data, page } = listOf(await user.request("GET", `${TASKS}${query}`));
      expect(data).toHaveLength(length);
      expect(page.next_cursor === null, query).toBe(length === 21);
    }
  });

  it.each([
    ["0", "too_small"],
    ["-1", "too_small"],
    ["101", "too_big"],
    ["99999999999999999999", "too_big"],
    ["9".repeat(3_000), "too_big"],
    ["five", "format"],
    ["1.5", "format"],
    ["1e1", "format"],
    ["%2B5", "format"],
    ["0x10", "format"],
    ["٥", "format"],
    ["5%20", "format"],
    ["", "too_short"],
  ])("`limit=%.30s` is 422 %s", async (limit, code) => {
    const answer = await newUser(running).request("GET", `${TASKS}?limit=${limit}`);
    expect(findingsOf(answer)).toEqual([`limit ${code}`]);
  });

  it("a last page that is full has no cursor", async () => {
    const user = newUser(running);
    for (const title of ["a", "b", "c", "d"]) await user.create({ title });
    const first = listOf(await user.request("GET", `${TASKS}?limit=2`)).page.next_cursor ?? "";
    const last = listOf(await user.request("GET", `${TASKS}?limit=2&cursor=${first}`));
    expect(last.data).toHaveLength(2);
    expect(last.page.next_cursor).toBeNull();
  });

  it("an item is in the list as soon as its creation is answered", async () => {
    const user = newUser(running);
    for (let round = 0; round < 8; round += 1) {
      const { id } = itemOf(await user.create({ title: `round ${round}` }));
      expect(listOf(await user.request("GET", `${TASKS}?limit=1`)).data[0]?.id).toBe(id);
    }
  });
}
