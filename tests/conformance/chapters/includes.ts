import { expect, it } from "vitest";
import { findingsOf, type Item, listOf, mustItem } from "../../support/answer-body.js";
import { type Running, TASKS, type User, chapter, newUser, ofEach } from "../harness/running.js";
import { labelsOf } from "./links.js";

const PROJECTS = "/api/v1/projects";
const BOARDS = "/api/v1/boards";

/** Chapter "References": `?include=`. */
export function includes(running: Running): void {
  chapter("includes", () => {
    sending(running);
    hiding(running);
    refusing(running);
    tagging(running);
  });
}

interface Linked {
  readonly task: Item;
  readonly project: Item;
  readonly labels: readonly Item[];
}

async function linked(user: User): Promise<Linked> {
  const project = mustItem(await user.create({ name: "p" }, PROJECTS));
  const ids = await labelsOf(user, 2);
  const labels = await ofEach(ids, (id) => user.request("GET", `/api/v1/labels/${id}`));
  const json = { title: "x", project_id: project.id, label_ids: ids };
  return { task: mustItem(await user.create(json)), project, labels: labels.map(mustItem) };
}

function sending(running: Running): void {
  it("adds the rows under the relation's name, as their own address sends them", async () => {
    const user = newUser(running);
    const { task, project, labels } = await linked(user);
    const path = `${TASKS}/${task.id}`;
    for (const [query, more] of [
      ["include=project", { project }],
      ["include=labels", { labels }],
      ["include=labels,project", { project, labels }],
      ["include=related,tags", { related: [], tags: [] }],
    ] as const) {
      expect(mustItem(await user.request("GET", `${path}?${query}`)), query).toEqual({ ...task, ...more });
      const list = listOf(await user.request("GET", `${TASKS}?${query}`));
      expect(list.data, query).toEqual([{ ...task, ...more }]);
    }
    expect(mustItem(await user.request("GET", path))).toEqual(task);
  });

  it("sends null where there is nothing, and each row wherever it belongs", async () => {
    const user = newUser(running);
    const { project } = await linked(user);
    await user.create({ title: "y", project_id: project.id });
    await user.create({ title: "z" });
    const { data } = listOf(await user.request("GET", `${TASKS}?sort=title&include=project`));
    expect(data.map((item) => item["project"])).toEqual([project, project, null]);
  });

  it("shows of an included item what a plain GET shows: its links, not what they lead to", async () => {
    const user = newUser(running);
    const { task } = await linked(user);
    const json = { title: "other", related_ids: [task.id] };
    const other = mustItem(await user.create(json));
    const found = mustItem(await user.request("GET", `${TASKS}/${other.id}?include=related`));
    expect(found["related"]).toEqual([task]);
  });

  it("may change between pages", async () => {
    const user = newUser(running);
    const { project } = await linked(user);
    await user.create({ title: "y", project_id: project.id });
    const first = listOf(await user.request("GET", `${TASKS}?sort=title&limit=1`));
    const cursor = first.page.next_cursor ?? "";
    const rest = listOf(
      await user.request("GET", `${TASKS}?sort=title&limit=1&include=project&cursor=${cursor}`),
    );
    expect(first.data[0]).not.toHaveProperty("project");
    expect(rest.data.map((item) => item["project"])).toEqual([project]);
  });
}

function hiding(running: Running): void {
  it("leaves out what the caller may not get", async () => {
    const owner = newUser(running);
    const { task } = await linked(owner);
    const admin = { claims: { roles: ["admin"] } };
    const stranger = newUser(running);
    const path = `${TASKS}/${task.id}?include=project,labels`;
    expect((await stranger.request("GET", path)).status).toBe(404);
    const seen = mustItem(await stranger.request("GET", path, admin));
    expect(seen).toEqual({ ...task, project: null, labels: [] });
    const list = listOf(await stranger.request("GET", `${TASKS}?limit=100&include=project`, admin));
    expect(list.data.find(({ id }) => id === task.id)).toEqual({ ...task, project: null });
  });

  it("leaves out, where anyone may ask, what needs a token", async () => {
    const user = newUser(running);
    const label_ids = await labelsOf(user, 1);
    const tag = mustItem(await user.create({ name: "t" }, "/api/v1/tags"));
    const board = mustItem(await user.create({ name: "b", label_ids, tag_ids: [tag.id] }, BOARDS));
    const path = `${BOARDS}/${board.id}?include=labels,tags`;
    expect(mustItem(await running.request("GET", path))).toEqual({ ...board, labels: [], tags: [] });
    const others = mustItem(await newUser(running).request("GET", path));
    expect(others).toEqual({ ...board, labels: [], tags: [tag] });
    const own = mustItem(await user.request("GET", path));
    expect(own["labels"]).toHaveLength(1);
  });
}

function refusing(running: Running): void {
  it("422: unknown, empty, twice, or where nothing is read", async () => {
    const user = newUser(running);
    const { task } = await linked(user);
    const path = `${TASKS}/${task.id}`;
    for (const at of [TASKS, path])
      for (const [query, finding] of [
        ["include=owner", "include enum"],
        ["include=project_id", "include enum"],
        ["include=project,project", "include duplicate"],
        ["include=project&include=labels", "include duplicate"],
        ["include=", "include too_short"],
        ["include=project,", "include too_short"],
      ] as const)
        expect(findingsOf(await user.request("GET", `${at}?${query}`)), `${at} ${query}`).toEqual([finding]);
    const json = { title: "y" };
    for (const [method, at] of [
      ["POST", TASKS],
      ["PUT", path],
      ["PATCH", path],
      ["DELETE", path],
    ] as const)
      expect(findingsOf(await user.request(method, `${at}?include=project`, { json }))).toEqual([
        "include unknown_field",
      ]);
  });
}

function tagging(running: Running): void {
  it("the ETag is of what was sent; `If-Match` is of the item alone", async () => {
    const user = newUser(running);
    const { task, project } = await linked(user);
    const path = `${TASKS}/${task.id}`;
    const tagOf = async (query: string): Promise<string> =>
      (await user.request("GET", `${path}${query}`)).headers.get("etag") ?? "";
    const [plain, expanded] = [await tagOf(""), await tagOf("?include=project")];
    expect(expanded).not.toBe(plain);
    await user.request("PATCH", `${PROJECTS}/${project.id}`, { json: { name: "q" } });
    expect(await tagOf("")).toBe(plain);
    const newer = await tagOf("?include=project");
    expect(newer).not.toBe(expanded);
    const headers = { "if-none-match": newer };
    expect((await user.request("GET", `${path}?include=project`, { headers })).status).toBe(304);
    for (const [tag, status] of [
      [newer, 412],
      [plain, 200],
    ] as const)
      expect((await user.request("PATCH", path, { json: {}, headers: { "if-match": tag } })).status).toBe(
        status,
      );
  });
}
