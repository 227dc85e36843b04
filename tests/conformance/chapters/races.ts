import { expect, it } from "vitest";
import { type Item, itemOf, mustItem } from "../../support/answer-body.js";
import { walk } from "../harness/items.js";
import { type Running, TASKS, type User, chapter, newUser, ofEach, times } from "../harness/running.js";

const ROUNDS = 20;
const STAYING = 40;
const WALKS = 4;

/** Chapter "ETag", "Cursors" and unique rules again: what chance must not decide, often enough to meet it. */
export function races(running: Running): void {
  chapter("races", () => {
    it.each(["PATCH", "PUT", "DELETE"])(
      "of two writers with the same `If-Match` exactly one wins, each time: %s",
      async (method) => {
        const user = newUser(running);
        for (let round = 0; round < ROUNDS; round += 1) {
          const created = await user.create({ title: `Contested ${round}` });
          const path = `${TASKS}/${itemOf(created).id}`;
          const headers = { "if-match": created.headers.get("etag") ?? "" };
          const change = (title: string) => (method === "DELETE" ? {} : { json: { title } });
          const answers = await user.atOnce([
            { method, path, headers, ...change(`one ${round}`) },
            { method: "PATCH", path, headers, json: { title: `other ${round}` } },
          ]);
          const [first = 0, second = 0] = answers.map((answer) => answer.status);
          const lost = method === "DELETE" && first === 204 ? 404 : 412;
          expect([first, second].filter((status) => status < 300)).toHaveLength(1);
          expect(Math.max(first, second)).toBe(lost);
        }
      },
    );

    it("of two writers without `If-Match` both win, and neither loses what it did not send", async () => {
      const user = newUser(running);
      for (let round = 0; round < ROUNDS; round += 1) {
        const path = `${TASKS}/${mustItem(await user.create({ title: `Shared ${round}` })).id}`;
        const answers = await user.atOnce([
          { method: "PATCH", path, json: { notes: `note ${round}` } },
          { method: "PATCH", path, json: { done: true } },
        ]);
        expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
        const left = itemOf(await user.request("GET", path));
        expect(left).toMatchObject({ notes: `note ${round}`, done: true });
      }
    });

    it("of two rows with the same unique values exactly one is made, each time", async () => {
      const user = newUser(running);
      for (let round = 0; round < ROUNDS; round += 1) {
        const json = { title: `Only one ${round}`, due_date: "2031-01-01" };
        const asked = { method: "POST", path: TASKS, json };
        const answers = await user.atOnce([asked, asked]);
        expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
      }
    });

    it.each(["", "sort=title&", "sort=-due_date&"])(
      "no row that stays is skipped or shown twice while others write without a pause: %s",
      async (query) => {
        const user = newUser(running);
        const staying = await ofEach(
          times(STAYING, (index) => index),
          async (index) => mustItem(await make(user, `stays ${index}`, index)).id,
        );
        const walks = await whileOthersWrite(user, async () => {
          const found: Item[][] = [];
          for (let turn = 0; turn < WALKS; turn += 1)
            found.push(await walk(user, `${TASKS}?${query}limit=5`));
          return found;
        });
        for (const ids of walks.map((items) => items.map((item) => item.id))) {
          expect(new Set(ids).size, "none twice").toBe(ids.length);
          expect(
            staying.filter((id) => !ids.includes(id)),
            "none skipped",
          ).toEqual([]);
        }
      },
    );
  });
}

function make(user: User, kind: string, index: number): ReturnType<User["create"]> {
  const title = `${String((index * 7) % 10)} ${kind}`;
  const day = String(((index * 5) % 28) + 1).padStart(2, "0");
  return user.create({ title, ...(index % 3 === 0 ? {} : { due_date: `2032-02-${day}` }) });
}

/** Makes and deletes rows until `work` is done. */
async function whileOthersWrite<T>(user: User, work: () => Promise<T>): Promise<T> {
  let isOver = false;
  const write = async (writer: number): Promise<void> => {
    for (let turn = 0; !isOver; turn += 1) {
      const { id } = mustItem(await make(user, `comes ${writer} ${turn}`, writer + turn));
      if (turn % 4 !== 0) expect((await user.request("DELETE", `${TASKS}/${id}`)).status).toBe(204);
    }
  };
  const writers = Promise.all(times(3, write));
  try {
    return await work();
  } finally {
    isOver = true;
    await writers;
  }
}
