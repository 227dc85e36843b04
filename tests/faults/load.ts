import { expect } from "vitest";
import { itemOf, listOf } from "../support/answer-body.js";
import type { AppServer } from "../support/app-server.mjs";
import { type Answer, clientOf } from "../support/http-client.js";

export const TASKS = "/api/v1/tasks";

export const WORKERS = 8;

/** What many clients at once were told. */
export interface Load {
  readonly answers: readonly Answer[];
  /** The ids of all rows whose creation was acknowledged. */
  readonly created: readonly string[];
}

/** Writes and reads without a pause, many clients at once, for as long as `during` takes. */
export async function underLoad(
  server: AppServer,
  user: string,
  during: () => Promise<unknown>,
): Promise<Load> {
  const request = clientOf(server);
  const answers: Answer[] = [];
  const created: string[] = [];
  let isOver = false;
  const work = async (worker: number): Promise<void> => {
    for (let turn = 0; !isOver; turn += 1) {
      const made = await request("POST", TASKS, { user, json: { title: `${worker}/${turn}` } });
      answers.push(made, await request("GET", `${TASKS}?limit=5`, { user }));
      if (made.status !== 201) continue;
      created.push(itemOf(made).id);
      const path = `${TASKS}/${itemOf(made).id}`;
      answers.push(await request("PATCH", path, { user, json: { done: true } }));
    }
  };
  const workers = Array.from({ length: WORKERS }, (_, index) => work(index));
  try {
    await during();
  } finally {
    isOver = true;
    await Promise.all(workers);
  }
  return { answers, created };
}

/** Fails unless every request was served, or told to come again; gives how many were told so. */
export function expectAtWorst503({ answers }: Pick<Load, "answers">): number {
  const refused = answers.filter((answer) => ![200, 201].includes(answer.status));
  for (const answer of refused) {
    expect(answer.status, JSON.stringify(answer.body)).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  return refused.length;
}

/** Fails unless every row whose creation was acknowledged is there. */
export async function expectAllKept(server: AppServer, user: string, { created }: Load): Promise<void> {
  const found = await idsOf(server, user);
  expect(created.filter((id) => !found.has(id))).toEqual([]);
}

/** The ids of all rows that a user has. */
async function idsOf(server: AppServer, user: string): Promise<Set<string>> {
  const request = clientOf(server);
  const ids = new Set<string>();
  for (let cursor: string | null = ""; cursor !== null;) {
    const at: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const { data, page } = listOf(await request("GET", `${TASKS}?limit=100${at}`, { user }));
    for (const { id } of data) ids.add(id);
    cursor = page.next_cursor;
  }
  return ids;
}
