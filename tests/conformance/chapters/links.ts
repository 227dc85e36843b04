import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { findingsOf, listOf, mustItem } from "../../support/answer-body.js";
import { walk } from "../harness/items.js";
import { type Running, TASKS, type User, chapter, newUser, ofEach, times } from "../harness/running.js";

const LABELS = "/api/v1/labels";
const TAGS = "/api/v1/tags";

/** Chapter "References": many-to-many relations. */
export function links(running: Running): void {
  chapter("links", () => {
    writing(running);
    refusing(running);
    reading(running);
    deleting(running);
    racing(running);
  });
}

/** The ids of new labels, in their order. */
export async function labelsOf(user: User, count: number): Promise<string[]> {
  const made = await ofEach(times(count, String), (name) => user.create({ name }, LABELS));
  return made.map((answer) => mustItem(answer).id).sort();
}

function writing(running: Running): void {
  it("are sent in the order of the ids, and are absent as an empty list", async () => {
    const user = newUser(running);
    const ids = await labelsOf(user, 3);
    const plain = mustItem(await user.create({ title: "plain" }));
    expect(plain).toMatchObject({ label_ids: [], related_ids: [], tag_ids: [] });
    const made = mustItem(await user.create({ title: "linked", label_ids: ids.toReversed() }));
    expect(made["label_ids"]).toEqual(ids);
    expect(mustItem(await user.request("GET", `${TASKS}/${made.id}`))).toEqual(made);
    expect(listOf(await user.request("GET", `${TASKS}?sort=title`)).data).toEqual([made, plain]);
  });

  it("are written whole by PUT and PATCH; a PATCH without them leaves them", async () => {
    const user = newUser(running);
    const ids = await labelsOf(user, 3);
    const { id } = mustItem(await user.create({ title: "x", label_ids: ids.slice(0, 2) }));
    for (const [method, json, linked] of [
      ["PATCH", { title: "y" }, ids.slice(0, 2)],
      ["PATCH", { label_ids: ids.slice(1) }, ids.slice(1)],
      ["PUT", { title: "x", label_ids: ids }, ids],
      ["PUT", { title: "x" }, []],
      ["PATCH", { label_ids: ids }, ids],
      ["PATCH", { label_ids: [] }, []],
    ] as const) {
      const changed = mustItem(await user.request(method, `${TASKS}/${id}`, { json }));
      expect(changed["label_ids"]).toEqual(linked);
      expect(mustItem(await user.request("GET", `${TASKS}/${id}`))).toEqual(changed);
    }
  });

  it("a change of links alone advances `updated_at` and changes the ETag", async () => {
    const user = newUser(running);
    const ids = await labelsOf(user, 1);
    const answer = await user.create({ title: "x" });
    const before = mustItem(answer);
    const path = `${TASKS}/${before.id}`;
    const headers = { "if-match": answer.headers.get("etag") ?? "" };
    const changed = await user.request("PATCH", path, { json: { label_ids: ids }, headers });
    expect(mustItem(changed).updated_at > before.updated_at).toBe(true);
    expect(changed.headers.get("etag")).not.toBe(headers["if-match"]);
    const late = await user.request("PATCH", path, { json: { label_ids: [] }, headers });
    expect(late.status).toBe(412);
    const nothing = await user.request("PATCH", path, { json: {} });
    expect(mustItem(nothing)).toEqual(mustItem(changed));
  });

  it("may be with an item of the same kind, with the item itself too", async () => {
    const user = newUser(running);
    const one = mustItem(await user.create({ title: "one" }));
    const ids = [one.id, mustItem(await user.create({ title: "two" })).id].sort();
    const path = `${TASKS}/${one.id}`;
    const linked = mustItem(await user.request("PATCH", path, { json: { related_ids: ids } }));
    expect(linked["related_ids"]).toEqual(ids);
    const [, other = ""] = ids[0] === one.id ? ids : ids.toReversed();
    // A link has a direction.
    expect(mustItem(await user.request("GET", `${TASKS}/${other}`))["related_ids"]).toEqual([]);
  });
}

function refusing(running: Running): void {
  it("422 names every link that cannot be, by its index", async () => {
    const user = newUser(running);
    const [id = ""] = await labelsOf(user, 1);
    const foreign = (await labelsOf(newUser(running), 1))[0] ?? "";
    const nowhere = randomUUID();
    for (const [label_ids, findings] of [
      [null, ["label_ids type"]],
      ["x", ["label_ids type"]],
      [[5, id], ["label_ids[0] type"]],
      [[id, "x"], ["label_ids[1] format"]],
      [
        [id, id, id],
        ["label_ids[1] duplicate", "label_ids[2] duplicate"],
      ],
      [[id, id.toUpperCase()], ["label_ids[1] duplicate"]],
      [
        [nowhere, id, foreign],
        ["label_ids[0] not_found", "label_ids[2] not_found"],
      ],
      [times(101, () => randomUUID()), ["label_ids too_long"]],
    ] as const) {
      const json = { title: "x", label_ids };
      expect(findingsOf(await user.create(json)), JSON.stringify(label_ids)).toEqual(findings);
    }
    expect(listOf(await user.request("GET", TASKS)).data).toEqual([]);
  });

  it("422 names a link that cannot be beside a reference that cannot", async () => {
    const user = newUser(running);
    const [label = ""] = await labelsOf(user, 1);
    const { id } = mustItem(await user.create({ title: "x", label_ids: [label] }));
    const wrong = { project_id: randomUUID(), label_ids: [label, randomUUID()], tag_ids: [randomUUID()] };
    const named = ["label_ids[1] not_found", "project_id not_found", "tag_ids[0] not_found"];
    for (const [method, path, json] of [
      ["POST", TASKS, { title: "y", ...wrong }],
      ["PATCH", `${TASKS}/${id}`, wrong],
      ["PUT", `${TASKS}/${id}`, { title: "y", ...wrong }],
    ] as const)
      expect(findingsOf(await user.request(method, path, { json }))).toEqual(named);
    expect(mustItem(await user.request("GET", `${TASKS}/${id}`))["label_ids"]).toEqual([label]);
  });

  it("422 changes nothing, whatever else was right", async () => {
    const user = newUser(running);
    const ids = await labelsOf(user, 2);
    const before = mustItem(await user.create({ title: "x", label_ids: ids }));
    const path = `${TASKS}/${before.id}`;
    const json = { title: "y", label_ids: [ids[0], randomUUID()], tag_ids: [randomUUID()] };
    expect(findingsOf(await user.request("PATCH", path, { json }))).toEqual([
      "label_ids[1] not_found",
      "tag_ids[0] not_found",
    ]);
    expect(mustItem(await user.request("GET", path))).toEqual(before);
  });

  it("what has no owner may link what its writer owns, and be linked by everybody", async () => {
    const [me, other] = [newUser(running), newUser(running)];
    const mine = await labelsOf(me, 1);
    const theirs = await labelsOf(other, 1);
    const board = mustItem(await me.create({ name: "b", label_ids: mine }, "/api/v1/boards"));
    const path = `/api/v1/boards/${board.id}`;
    expect(findingsOf(await me.request("PATCH", path, { json: { label_ids: theirs } }))).toEqual([
      "label_ids[0] not_found",
    ]);
    const both = [...mine, ...theirs].sort();
    const changed = mustItem(await other.request("PATCH", path, { json: { label_ids: both } }));
    expect(changed["label_ids"]).toEqual(both);
    const tag = mustItem(await other.create({ name: "t" }, TAGS));
    expect(mustItem(await me.create({ title: "x", tag_ids: [tag.id] }))["tag_ids"]).toEqual([tag.id]);
  });
}

function reading(running: Running): void {
  it("`?label_ids=<id>` lists what has this link, over pages and with other filters", async () => {
    const user = newUser(running);
    const [one = "", two = ""] = await labelsOf(user, 2);
    const titles = ["a", "b", "c", "d", "e"];
    const made = await ofEach(titles, (title, index) =>
      user.create({ title, label_ids: index % 2 === 0 ? [one, two] : [two] }),
    );
    const ids = made.map((answer) => mustItem(answer).id);
    const found = await walk(user, `${TASKS}?label_ids=${one}&sort=title&limit=2`);
    expect(found.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[4]]);
    const all = listOf(await user.request("GET", `${TASKS}?label_ids=${two}&count=true`));
    expect(all.page.total).toBe(5);
    expect(listOf(await user.request("GET", `${TASKS}?label_ids=${randomUUID()}`)).data).toEqual([]);
    const stranger = newUser(running);
    expect(listOf(await stranger.request("GET", `${TASKS}?label_ids=${one}`)).data).toEqual([]);
    for (const query of ["label_ids=x", "label_ids[in]=x", "label_ids=", `tag_ids=${one}`])
      expect((await user.request("GET", `${TASKS}?${query}`)).status, query).toBe(422);
  });
}

function deleting(running: Running): void {
  it.each([
    [LABELS, "label_ids"],
    [TAGS, "tag_ids"],
    [TASKS, "related_ids"],
  ])("go with their other end: %s", async (at, key) => {
    const user = newUser(running);
    const made = await ofEach(["1", "2"], (text) =>
      user.create(at === TASKS ? { title: text } : { name: text }, at),
    );
    const ids = made.map((answer) => mustItem(answer).id).sort();
    const before = mustItem(await user.create({ title: "x", [key]: ids }));
    expect((await user.request("DELETE", `${at}/${ids[0] ?? ""}`)).status).toBe(204);
    const after = mustItem(await user.request("GET", `${TASKS}/${before.id}`));
    expect(after).toEqual({ ...before, [key]: ids.slice(1) });
    const again = await user.request("PATCH", `${TASKS}/${before.id}`, { json: { [key]: ids } });
    expect(findingsOf(again)).toEqual([`${key}[0] not_found`]);
  });

  it("are in nobody's way when the item goes", async () => {
    const user = newUser(running);
    const ids = await labelsOf(user, 2);
    const { id } = mustItem(await user.create({ title: "x", label_ids: ids }));
    expect((await user.request("DELETE", `${TASKS}/${id}`)).status).toBe(204);
    for (const label of ids) expect((await user.request("DELETE", `${LABELS}/${label}`)).status).toBe(204);
  });
}

function racing(running: Running): void {
  it("of many who write the same links at once, none fails", async () => {
    const user = newUser(running);
    const ids = await labelsOf(user, 8);
    const made = await ofEach(times(6, String), (title) => user.create({ title }));
    const answers = await user.atOnce(
      made.map((answer, index) => ({
        method: "PATCH",
        path: `${TASKS}/${mustItem(answer).id}`,
        json: { label_ids: index % 2 === 0 ? ids : ids.toReversed() },
      })),
    );
    expect(answers.map(({ status }) => status)).toEqual(times(6, () => 200));
  });

  it("two items that link each other at once are both linked", async () => {
    const user = newUser(running);
    const made = await ofEach(["1", "2"], (title) => user.create({ title }));
    const [one = "", two = ""] = made.map((answer) => mustItem(answer).id);
    const answers = await user.atOnce([
      { method: "PATCH", path: `${TASKS}/${one}`, json: { related_ids: [two] } },
      { method: "PATCH", path: `${TASKS}/${two}`, json: { related_ids: [one] } },
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it("a link to what is deleted at the same time is there on neither side", async () => {
    const user = newUser(running);
    const labels = await labelsOf(user, 6);
    const { id } = mustItem(await user.create({ title: "x" }));
    for (const label of labels) {
      const [linked, deleted] = await user.atOnce([
        { method: "PATCH", path: `${TASKS}/${id}`, json: { label_ids: [label] } },
        { method: "DELETE", path: `${LABELS}/${label}` },
      ]);
      expect(deleted?.status).toBe(204);
      expect([200, 422]).toContain(linked?.status);
      expect(mustItem(await user.request("GET", `${TASKS}/${id}`))["label_ids"]).toEqual([]);
    }
  });
}
