import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { findingsOf, itemOf, mustItem } from "../../support/answer-body.js";
import { JSON_HEADERS } from "../../support/http-client.js";
import { type Running, TASKS, chapter, newUser, times } from "../harness/running.js";

const SYSTEM = ["id", "created_at", "updated_at", "user_id"];
const UNKNOWN = [
  "owner_id",
  "deleted_at",
  "nonsense",
  "Title",
  "title ",
  "",
  "0",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "model_config",
  "model_fields_set",
  "$where",
  "title.x",
  "title[0]",
  "großes Ü 😀",
];
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const MINUTE_MS = 60_000;

/** Chapter "System fields". */
export function systemFields(running: Running): void {
  chapter("system fields", () => {
    it("`id` is a UUIDv7, and later ones are greater", async () => {
      const user = newUser(running);
      const ids = [];
      for (const title of ["a", "b", "c"]) ids.push(itemOf(await user.create({ title })).id);
      for (const id of ids) expect(id).toMatch(UUID_V7);
      expect([...ids].sort()).toEqual(ids);
      const [first = ""] = ids;
      const made = Number.parseInt(first.replace("-", "").slice(0, 12), 16);
      expect(Math.abs(made - Date.now())).toBeLessThan(MINUTE_MS);
    });

    it("ids are never given twice, however many ask at once", async () => {
      const user = newUser(running);
      const answers = await user.atOnce(
        times(24, (index) => ({ method: "POST", path: TASKS, json: { title: `${index}` } })),
      );
      expect(new Set(answers.map((answer) => mustItem(answer).id)).size).toBe(24);
    });

    it("`created_at` and `updated_at` are UTC with `Z` and three digits of fraction, and begin equal", async () => {
      const task = itemOf(await newUser(running).create({ title: "Now" }));
      expect(task.created_at).toMatch(MOMENT);
      expect(task.updated_at).toBe(task.created_at);
      expect(Math.abs(Date.parse(task.created_at) - Date.now())).toBeLessThan(MINUTE_MS);
    });

    it("`created_at`, `id` and the owner stay, `updated_at` advances with every change", async () => {
      const user = newUser(running);
      const created = itemOf(await user.create({ title: "Restless" }));
      let before = created.updated_at;
      for (let round = 0; round < 6; round += 1) {
        const [method, json] = round % 2 === 0 ? ["PATCH", { done: true }] : ["PUT", { title: "Again" }];
        const changed = itemOf(await user.request(method, `${TASKS}/${created.id}`, { json }));
        expect(changed.updated_at > before).toBe(true);
        expect(changed).toMatchObject({ id: created.id, created_at: created.created_at, user_id: user.id });
        before = changed.updated_at;
      }
    });

    it("the owner column carries the caller's id, exactly", async () => {
      for (const id of ["Ann", "ann ", "a'b\"c", "é", "e\u0301", "😀", "x".repeat(255), randomUUID()]) {
        const user = newUser(running, id);
        expect(itemOf(await user.create({ title: randomUUID() }))["user_id"]).toBe(id);
      }
    });

    clientsCannotSend(running);
  });
}

function clientsCannotSend(running: Running): void {
  it.each(SYSTEM)("a client that sends %s gets 422, even the value it has", async (field) => {
    const user = newUser(running);
    const task = itemOf(await user.create({ title: "Mine" }));
    const path = `${TASKS}/${task.id}`;
    for (const value of [task[field], randomUUID(), null]) {
      const json = { title: "Taken", [field]: value };
      for (const [method, address] of [
        ["POST", TASKS],
        ["PUT", path],
        ["PATCH", path],
      ] as const)
        expect(findingsOf(await user.request(method, address, { json }))).toEqual([`${field} read_only`]);
    }
    expect(itemOf(await user.request("GET", path))).toEqual(task);
  });

  it.each(UNKNOWN)("a field the spec does not have, %j, gets 422", async (field) => {
    const user = newUser(running);
    const path = `${TASKS}/${itemOf(await user.create({ title: "Mine" })).id}`;
    const text = `{"title": "Mine", ${JSON.stringify(field)}: {"title": "x"}}`;
    for (const [method, address] of [
      ["POST", TASKS],
      ["PUT", path],
      ["PATCH", path],
    ] as const) {
      const answer = await user.request(method, address, { text, headers: JSON_HEADERS });
      expect(findingsOf(answer)).toEqual([`${field} unknown_field`]);
    }
  });

  it("a field whose name is no text that can be stored gets 422 like any other", async () => {
    for (const name of [String.raw`\u0000`, String.raw`\ud800`, "x".repeat(10_000)]) {
      const text = `{"title": "Mine", "${name}": 1}`;
      const answer = await newUser(running).request("POST", TASKS, { text, headers: JSON_HEADERS });
      expect(findingsOf(answer)).toHaveLength(1);
    }
  });

  it("`deleted_at` is never sent and never taken", async () => {
    const user = newUser(running);
    const made = itemOf(await user.create({ title: "Letter" }, "/api/v1/documents"));
    expect(Object.keys(made)).not.toContain("deleted_at");
    const answer = await user.request("PATCH", `/api/v1/documents/${made.id}`, {
      json: { deleted_at: null },
    });
    expect(findingsOf(answer)).toHaveLength(1);
  });
}
