import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe } from "vitest";
import type { AppServer } from "../../support/app-server.mjs";
import type { Target } from "../target.js";
import { type Answer, type Client, type Sent, clientOf } from "../../support/http-client.js";
import { atOnce, requestBytes } from "./raw.js";

/** A backend that runs for as long as the tests around it. */
export interface Running {
  readonly target: Target;
  readonly server: () => AppServer;
  readonly request: Client;
}

/** One request of several that are to arrive at once. */
export interface Asked extends Sent {
  readonly method: string;
  readonly path: string;
}

/** One user of a backend, whom no other test knows. */
export interface User {
  readonly id: string;
  readonly request: Client;
  /** Creates an item of this user's: a task, unless another address is given. */
  readonly create: (item: object, path?: string) => Promise<Answer>;
  /** Sends requests so that they arrive at the same time. */
  readonly atOnce: (requests: readonly Asked[]) => Promise<Answer[]>;
}

export const TASKS = "/api/v1/tasks";

/** Announces a body of one byte more than 1 MiB; refused for that, before anything of it is sent. */
export const OVER_LIMIT = { "content-type": "application/json", "content-length": "1048577" };

const CHAPTER_MS = 120_000;
const PATIENCE_MS = 10_000;
const POLL_MS = 20;
const AT_A_TIME = 3;

/** One chapter of the contract; its tests run side by side. */
export function chapter(name: string, tests: () => void): void {
  describe(name, { concurrent: true, timeout: CHAPTER_MS }, tests);
}

/** Starts a backend before the tests of the surrounding `describe`, and stops it after them. */
export function runningBackend(target: Target, start: () => Promise<AppServer>): Running {
  let server: AppServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  return {
    target,
    server: () => server,
    request: (method, path, sent) => clientOf(server)(method, path, sent),
  };
}

/** A user whom nobody knows; `token` is added to what each request sends. */
export function newUser(running: Running, id: string = randomUUID()): User {
  const request: Client = (method, path, sent: Sent = {}) =>
    running.request(method, path, { user: id, ...sent });
  return {
    id,
    request,
    create: (item, path = TASKS) => request("POST", path, { json: item }),
    atOnce: (requests) =>
      atOnce(
        running.server(),
        requests.map(({ method, path, ...sent }) => requestBytes(method, path, { user: id, ...sent })),
      ),
  };
}

/** Asks again until there is something. */
export async function eventually<T>(look: () => T | undefined): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > giveUpAt) throw new Error("it did not come about");
    await delay(POLL_MS);
  }
}

/** Makes one of each item, a few at a time: many writers at once are for tests of many writers. */
export async function ofEach<T, R>(
  items: readonly T[],
  make: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const made: R[] = [];
  for (let start = 0; start < items.length; start += AT_A_TIME) {
    const some = items.slice(start, start + AT_A_TIME);
    made.push(...(await Promise.all(some.map((item, index) => make(item, start + index)))));
  }
  return made;
}

/** So many times the same. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
