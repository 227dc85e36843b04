import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf, itemOf, listOf } from "../../support/answer-body.js";
import { type Running, TASKS, chapter, newUser, times } from "../harness/running.js";

const WRITERS = 12;

/** Chapter "ETag", and the races that it and unique rules decide. */
export function etag(running: Running): void {
  chapter("ETag", () => {
    it("strong: POST, GET, PUT and PATCH send that of the item, and it changes with the item", async () => {
      const user = newUser(running);
      const created = await user.create({ title: "First" });
      const path = `${TASKS}/${itemOf(created).id}`;
      const seen = [created.headers.get("etag")];
      for (const [method, json] of [
        ["PATCH", { done: true }],
        ["PUT", { title: "Second" }],
        ["PATCH", { done: false }],
      ] as const) {
        const changed = await user.request(method, path, { json });
        expect((await user.request("GET", path)).headers.get("etag")).toBe(changed.headers.get("etag"));
        seen.push(changed.headers.get("etag"));
      }
      for (const tag of seen) expect(tag).toMatch(/^"[!-~]+"$/);
      expect(new Set(seen).size).toBe(seen.length);
    });

    it("`If-None-Match` → 304 until the item changes", async () => {
      const user = newUser(running);
      const created = await user.create({ title: "Read twice" });
      const path = `${TASKS}/${itemOf(created).id}`;
      const tag = created.headers.get("etag") ?? "";
      for (const names of [tag, `W/${tag}`, `"x", ${tag}`, `${tag},"x"`, "*"]) {
        const same = await user.request("GET", path, { headers: { "if-none-match": names } });
        expect(same, names).toMatchObject({ status: 304, body: null });
        expect(same.headers.get("etag")).toBe(tag);
      }
      for (const names of ['"x"', tag.slice(1, -1), tag.slice(0, -2) + '"'])
        expect((await user.request("GET", path, { headers: { "if-none-match": names } })).status, names).toBe(
          200,
        );
      const changed = await user.request("PATCH", path, { json: { done: true } });
      const read = await user.request("GET", path, { headers: { "if-none-match": tag } });
      expect(read.status).toBe(200);
      expect(read.headers.get("etag")).toBe(changed.headers.get("etag"));
    });

    it.each(["PUT", "PATCH", "DELETE"])(
      "a stale `If-Match` stops %s with 412 and changes nothing",
      async (method) => {
        const user = newUser(running);
        const created = await user.create({ title: "As it was" });
        const path = `${TASKS}/${itemOf(created).id}`;
        const tag = created.headers.get("etag") ?? "";
        const body = method === "DELETE" ? {} : { json: { title: "Changed" } };
        for (const stale of [
          '"0123456789abcdef"',
          `W/${tag}`,
          tag.slice(1, -1),
          tag.toUpperCase().replaceAll("A", "B"),
        ]) {
          const answer = await user.request(method, path, { ...body, headers: { "if-match": stale } });
          expect(errorOf(answer).status_code, stale).toBe(412);
        }
        expect(itemOf(await user.request("GET", path))).toEqual(itemOf(created));
      },
    );

    it.each(["PUT", "PATCH", "DELETE"])(
      "`If-Match` on a row that is not there: 404 of %s",
      async (method) => {
        const body = method === "DELETE" ? {} : { json: { title: "Changed" } };
        for (const tag of ['"x"', "*"]) {
          const headers = { "if-match": tag };
          const answer = await newUser(running).request(method, `${TASKS}/${randomUUID()}`, {
            ...body,
            headers,
          });
          expect(errorOf(answer).status_code).toBe(404);
        }
      },
    );

    it("`If-Match` may name several, or any", async () => {
      const user = newUser(running);
      const created = await user.create({ title: "First" });
      const path = `${TASKS}/${itemOf(created).id}`;
      const several = `"nothing", ${created.headers.get("etag") ?? ""}`;
      for (const [title, tag] of [
        ["1", several],
        ["2", "*"],
      ] as const) {
        const answer = await user.request("PATCH", path, { json: { title }, headers: { "if-match": tag } });
        expect(itemOf(answer)["title"]).toBe(title);
      }
      expect((await user.request("DELETE", path, { headers: { "if-match": "*" } })).status).toBe(204);
    });

    races(running);
  });
}

function races(running: Running): void {
  it.each(["PATCH", "PUT"])(
    "of many writers with the same `If-Match` exactly one wins: %s",
    async (method) => {
      const user = newUser(running);
      for (let round = 0; round < 3; round += 1) {
        const created = await user.create({ title: `Contested ${round}` });
        const path = `${TASKS}/${itemOf(created).id}`;
        const headers = { "if-match": created.headers.get("etag") ?? "" };
        const answers = await user.atOnce(
          times(WRITERS, (writer) => ({
            method,
            path,
            headers,
            json: { title: `${round}: writer ${writer}` },
          })),
        );
        const winners = answers.filter((answer) => answer.status === 200);
        expect(winners).toHaveLength(1);
        expect(answers.filter((answer) => answer.status === 412)).toHaveLength(WRITERS - 1);
        expect(winners.map(itemOf)).toEqual([itemOf(await user.request("GET", path))]);
      }
    },
  );

  it("of a deletion and many changes with the same `If-Match` exactly one wins", async () => {
    const user = newUser(running);
    for (let round = 0; round < 3; round += 1) {
      const created = await user.create({ title: `Short-lived ${round}` });
      const path = `${TASKS}/${itemOf(created).id}`;
      const headers = { "if-match": created.headers.get("etag") ?? "" };
      const answers = await user.atOnce([
        ...times(3, () => ({ method: "DELETE", path, headers })),
        ...times(3, (writer) => ({ method: "PATCH", path, headers, json: { notes: `writer ${writer}` } })),
      ]);
      const statuses = answers.map((answer) => answer.status);
      expect(statuses.filter((status) => status < 300)).toHaveLength(1);
      const others = statuses.includes(204) ? 404 : 412;
      expect(statuses.filter((status) => status >= 300)).toEqual(times(5, () => others));
    }
  });

  it("409 for all but one of many who create the same unique values at once", async () => {
    const user = newUser(running);
    for (let round = 0; round < 3; round += 1) {
      const json = { title: "One of a kind", due_date: `2030-01-0${round + 1}` };
      const answers = await user.atOnce(times(WRITERS, () => ({ method: "POST", path: TASKS, json })));
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...times(WRITERS - 1, () => 409)]);
    }
    expect(listOf(await user.request("GET", TASKS)).data).toHaveLength(3);
  });

  it("409 for all but one of many who change rows to the same unique value at once", async () => {
    const user = newUser(running);
    const made = await Promise.all(
      times(6, (index) => user.create({ title: `${index}`, due_date: "2030-01-01" })),
    );
    const answers = await user.atOnce(
      made.map((answer) => ({
        method: "PATCH",
        path: `${TASKS}/${itemOf(answer).id}`,
        json: { title: "the same" },
      })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  });

  it("two rows that swap their unique values at once end without a 500", async () => {
    const user = newUser(running);
    const [a, b] = await Promise.all(
      ["a", "b"].map((title) => user.create({ title, due_date: "2030-02-02" })),
    );
    if (a === undefined || b === undefined) throw new Error("none made");
    const answers = await user.atOnce([
      { method: "PATCH", path: `${TASKS}/${itemOf(a).id}`, json: { title: "b" } },
      { method: "PATCH", path: `${TASKS}/${itemOf(b).id}`, json: { title: "a" } },
    ]);
    for (const answer of answers) expect([200, 409]).toContain(answer.status);
  });
}
