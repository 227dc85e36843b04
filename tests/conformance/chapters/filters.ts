import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf, findingsOf, itemOf, listOf } from "../../support/answer-body.js";
import { titles } from "../harness/items.js";
import { type Running, TASKS, type User, chapter, newUser } from "../harness/running.js";

const FOUND: readonly (readonly [string, string])[] = [
  ["done=true", "b"],
  ["done=false", "acde"],
  ["done[ne]=true", "acde"],
  ["done[null]=true", ""],
  ["done[in]=true,false", "abcde"],
  ["due_date=2026-03-01", "a"],
  ["due_date[gte]=2026-02-01", "ad"],
  ["due_date[gt]=2026-02-01", "a"],
  ["due_date[lt]=2026-02-01", "b"],
  ["due_date[lte]=2026-02-01", "bd"],
  ["due_date[gt]=2026-01-01&due_date[lt]=2026-03-01", "d"],
  ["due_date[null]=true", "ce"],
  ["due_date[null]=false", "abd"],
  ["due_date[ne]=2026-03-01", "bcde"],
  ["due_date[in]=2026-01-01,2026-02-01,2030-01-01", "bd"],
  ["priority=medium", "bde"],
  ["priority[in]=low,high", "ac"],
  ["priority[ne]=medium", "ac"],
  ["estimate=9.5", "c"],
  ["estimate[gt]=9.75", "b"],
  ["estimate[gt]=9.99", "b"],
  ["estimate[lt]=9999.99", "bc"],
  ["estimate[ne]=10", "acde"],
  ["title=a", "a"],
  ["title=A", ""],
  ["title[in]=a,e", "ae"],
  ["done=false&priority=high", "a"],
  ["%64one=true", "b"],
  ["due_date%5Bnull%5D=true", "ce"],
];

const SEARCHED: readonly (readonly [string, string])[] = [
  ["q=milk", "d"],
  ["q=MILK", "d"],
  ["q=or%20milk", "d"],
  ["q=or+milk", "d"],
  ["q=milk%20or", ""],
  ["q=0%25%20off_", "a"],
  ["q=%25", "a"],
  ["q=_", "a"],
  ["q=%5C", "b"],
  ["q=%5C%5C", ""],
  ["q=é", "c"],
  ["q=😀", "c"],
  ["q=%27", "e"],
  ["q=%27%20OR%201%3D1%20--", ""],
  ["q=%22", "e"],
  ["q=%2F*", "e"],
  ["q=*", "e"],
  ["q=o&done=true", "b"],
];

const REFUSED: readonly (readonly [string, string])[] = [
  ["nonsense=1", "nonsense unknown_field"],
  ["notes=x", "notes unknown_field"],
  ["user_id=x", "user_id unknown_field"],
  ["id=x", "id unknown_field"],
  ["__proto__=x", "__proto__ unknown_field"],
  ["done__ne=true", "done__ne unknown_field"],
  ["include=projects", "include unknown_field"],
  ["offset=1", "offset unknown_field"],
  ["page=1", "page unknown_field"],
  ["Done=true", "Done unknown_field"],
  ["=x", " unknown_field"],
  ["done[gt]=true", "done[gt] unknown_field"],
  ["priority[gte]=low", "priority[gte] unknown_field"],
  ["title[gt]=a", "title[gt] unknown_field"],
  ["title[like]=a", "title[like] unknown_field"],
  ["due_date[]=2026-01-01", "due_date[] unknown_field"],
  ["due_date[gte=2026-01-01", "due_date[gte unknown_field"],
  ["due_date[gte][x]=2026-01-01", "due_date[gte][x] unknown_field"],
  ["due_date[GTE]=2026-01-01", "due_date[GTE] unknown_field"],
  ["due_date[eq]=2026-01-01", "due_date[eq] unknown_field"],
  ["q[ne]=x", "q[ne] unknown_field"],
  ["limit[gt]=1", "limit[gt] unknown_field"],
  ["done=yes", "done type"],
  ["done=1", "done type"],
  ["done=True", "done type"],
  ["done=", "done too_short"],
  ["done", "done too_short"],
  ["count=1", "count type"],
  ["due_date=tomorrow", "due_date format"],
  ["due_date=2026-02-30", "due_date format"],
  ["due_date[null]=yes", "due_date[null] type"],
  ["due_date[in]=2026-01-01,", "due_date[in][1] too_short"],
  ["priority=urgent", "priority enum"],
  ["priority=LOW", "priority enum"],
  ["estimate=9.500", "estimate format"],
  ["estimate[gt]=10000", "estimate[gt] too_big"],
  ["estimate=1e1", "estimate format"],
  ["estimate=NaN", "estimate format"],
  ["q=", "q too_short"],
  ["q=%00", "q format"],
  ["title=%00", "title format"],
  ["title=a&title=b", "title duplicate"],
  ["q=a&q=a", "q duplicate"],
  ["limit=1&limit=1", "limit duplicate"],
  ["due_date[lt]=2026-01-01&due_date%5Blt%5D=2026-01-01", "due_date[lt] duplicate"],
  [`title[in]=${"a,".repeat(100)}a`, "title[in] too_long"],
];

async function userWithTasks(running: Running): Promise<User> {
  const user = newUser(running);
  await user.create({ title: "a", due_date: "2026-03-01", priority: "high", notes: "50% off_now" });
  await user.create({
    title: "b",
    due_date: "2026-01-01",
    done: true,
    estimate: "10.00",
    notes: "to \\ from",
  });
  await user.create({ title: "c", priority: "low", estimate: "9.50", notes: "café 😀" });
  await user.create({ title: "d", due_date: "2026-02-01", notes: "Bread or Milk" });
  await user.create({ title: "e", notes: "'quoted' \"twice\" /* x */" });
  return user;
}

/** Chapter "Operations": filters and search. */
export function filters(running: Running): void {
  chapter("filters", () => {
    it.each([...FOUND, ...SEARCHED])("%s finds %j", async (query, expected) => {
      const user = await userWithTasks(running);
      const { data, page } = listOf(await user.request("GET", `${TASKS}?${query}&sort=title&count=true`));
      expect(titles(data)).toBe(expected);
      expect(page.total).toBe(expected.length);
    });

    it.each(REFUSED)("%.60s is 422: %s", async (query, finding) => {
      const found = findingsOf(await newUser(running).request("GET", `${TASKS}?${query}`));
      expect(found.map((text) => text.replace(/\[\d+\] /, " "))).toEqual([finding.replace(/\[\d+\] /, " ")]);
    });

    it("`[in]` takes 100 values", async () => {
      const user = await userWithTasks(running);
      const list = listOf(await user.request("GET", `${TASKS}?title[in]=${"x,".repeat(99)}a`));
      expect(list.data).toHaveLength(1);
    });

    it("a field's length does not limit what one filters or searches by", async () => {
      const user = newUser(running);
      for (const query of [`title=${"x".repeat(5_000)}`, `q=${"x".repeat(5_000)}`])
        expect(listOf(await user.request("GET", `${TASKS}?${query}`)).data).toEqual([]);
    });

    it.each(["q=%zz", "q=%", "q=%f", "q=%ff", "q=%c0%80", "q=%ed%a0%80", "%ff=1", "%zz"])(
      "bad percent-encoding or no UTF-8 is 400: %s",
      async (query) => {
        const answer = await newUser(running).request("GET", `${TASKS}?${query}`);
        expect(errorOf(answer)).toMatchObject({ status_code: 400, findings: [] });
      },
    );

    it("a query of nothing is none", async () => {
      expect((await newUser(running).request("GET", `${TASKS}?`)).status).toBe(200);
    });

    unknownEverywhere(running);
  });
}

function unknownEverywhere(running: Running): void {
  it("an unknown parameter is 422 on every operation, and nothing is done", async () => {
    const user = newUser(running);
    const task = itemOf(await user.create({ title: "Kept" }));
    const path = `${TASKS}/${task.id}`;
    for (const [method, address, sent] of [
      ["POST", TASKS, { json: { title: "New" } }],
      ["GET", path, {}],
      ["PUT", path, { json: { title: "New" } }],
      ["PATCH", path, { json: { title: "New" } }],
      ["DELETE", path, {}],
    ] as const) {
      const answer = await user.request(method, `${address}?force=true`, sent);
      expect(findingsOf(answer), method).toEqual(["force unknown_field"]);
      expect((await user.request(method, `${address}?x=%zz`, sent)).status, method).toBe(400);
    }
    expect(listOf(await user.request("GET", TASKS)).data).toEqual([task]);
  });

  it("what the spec does not list is not there: no `search`, no `q`", async () => {
    const answer = await newUser(running).request("GET", "/api/v1/notices?q=x");
    expect(findingsOf(answer)).toEqual(["q unknown_field"]);
    const marked = randomUUID();
    const user = newUser(running);
    await user.create({ text: marked }, "/api/v1/notices");
    expect(listOf(await user.request("GET", `/api/v1/notices?text=${marked}`)).data).toHaveLength(1);
  });
}
