import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf, itemOf, listOf } from "../../support/answer-body.js";
import type { Sent } from "../../support/http-client.js";
import { type Running, TASKS, chapter, newUser } from "../harness/running.js";

const DOCUMENTS = "/api/v1/documents";
const BY_ID: readonly (readonly [string, string, Sent])[] = [
  ["GET", TASKS, {}],
  ["HEAD", TASKS, {}],
  ["PUT", TASKS, { json: { title: "Taken" } }],
  ["PUT", TASKS, { json: {} }],
  ["PATCH", TASKS, { json: { title: "Taken" } }],
  ["PATCH", TASKS, { json: {} }],
  ["DELETE", TASKS, {}],
  ["GET", DOCUMENTS, {}],
  ["PATCH", DOCUMENTS, { json: { title: "Taken" } }],
  ["DELETE", DOCUMENTS, {}],
];
const VARYING = new Set(["x-request-id", "date"]);

/** Chapter "Authentication, ownership, access": what belongs to somebody else. */
export function ownership(running: Running): void {
  chapter("ownership", () => {
    it.each(BY_ID)(
      "404: another user's row is not told from none, by body or headers: %s %s %j",
      async (method, at, sent) => {
        const owner = newUser(running);
        const created = await owner.create({ title: "Private" }, at);
        const { id } = itemOf(created);
        const tag = created.headers.get("etag") ?? "";
        const stranger = newUser(running);
        for (const headers of [{}, { "if-match": tag }, { "if-match": '"x"' }, { "if-none-match": tag }]) {
          const there = await stranger.request(method, `${at}/${id}`, { ...sent, headers });
          const nowhere = await stranger.request(method, `${at}/${randomUUID()}`, { ...sent, headers });
          expect(there.status).toBe(nowhere.status);
          expect(told(there.headers)).toEqual(told(nowhere.headers));
          if (method !== "HEAD")
            expect({ ...errorOf(there), request_id: "" }).toEqual({ ...errorOf(nowhere), request_id: "" });
        }
        expect(itemOf(await owner.request("GET", `${at}/${id}`))).toEqual(itemOf(created));
      },
    );

    it("nothing of another user's is in a list, a count, a search, a filter or a page", async () => {
      const owner = newUser(running);
      const mark = randomUUID();
      await owner.create({ title: mark, due_date: "2026-06-01", notes: "Secret plan" });
      const stranger = newUser(running);
      for (const query of [
        "",
        "q=Secret",
        `q=${mark}`,
        `title=${mark}`,
        `title[in]=${mark},x`,
        "due_date=2026-06-01",
        "due_date[null]=false",
        "done[ne]=true",
        "sort=due_date",
        "limit=100",
      ]) {
        const list = listOf(await stranger.request("GET", `${TASKS}?count=true&${query}`));
        expect(list, query).toMatchObject({ data: [], page: { total: 0, next_cursor: null } });
      }
    });

    it("`create` makes the caller the owner, whatever he sends", async () => {
      const [me, other] = [newUser(running), newUser(running)];
      for (const field of ["user_id", "owner_id", "owner", "userId", "sub"])
        expect((await me.create({ title: "x", [field]: other.id })).status).toBe(422);
      const headers = { "x-user-id": other.id, "x-forwarded-user": other.id };
      const made = itemOf(await me.request("POST", TASKS, { json: { title: "x" }, headers }));
      expect(made["user_id"]).toBe(me.id);
      expect(listOf(await other.request("GET", TASKS)).data).toEqual([]);
    });

    it("ids are compared exactly: in case, in blanks, in the form of Unicode", async () => {
      const base = randomUUID();
      const names = [
        `${base}é`,
        `${base}e\u0301`,
        `${base}É`,
        base,
        `${base} `,
        ` ${base}`,
        base.toUpperCase(),
      ];
      const users = names.map((name) => newUser(running, name));
      for (const user of users) await user.create({ title: "One each" });
      for (const user of users) {
        const { data, page } = listOf(await user.request("GET", `${TASKS}?count=true`));
        expect(page.total).toBe(1);
        expect(data[0]?.["user_id"]).toBe(user.id);
      }
    });

    it("a 409 never tells of another user's row", async () => {
      const json = { title: randomUUID() };
      for (const user of [newUser(running), newUser(running)])
        expect((await user.create(json, DOCUMENTS)).status).toBe(201);
    });

    it("rows of a resource without owner are everybody's", async () => {
      const notices = "/api/v1/notices";
      const [me, other] = [newUser(running), newUser(running)];
      const made = itemOf(await me.create({ text: randomUUID() }, notices));
      expect(made).not.toHaveProperty("user_id");
      expect((await other.request("GET", `${notices}/${made.id}`)).status).toBe(200);
      expect((await other.request("DELETE", `${notices}/${made.id}`)).status).toBe(204);
      expect((await running.request("GET", notices)).status).toBe(401);
    });
  });
}

function told(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers]
      .filter(([name]) => !VARYING.has(name))
      .map(([name, value]) => [name, name === "content-length" ? "" : value]),
  );
}
