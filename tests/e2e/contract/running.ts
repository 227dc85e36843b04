import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import type { AppServer } from "../../support/app-server.mjs";
import { type Answer, type Client, type Sent, clientOf } from "../../support/http-client.js";

/** A backend that runs for as long as the tests around it. */
export interface Running {
  readonly server: () => AppServer;
  readonly request: Client;
}

/** One user of a backend, whom no other test knows. */
export interface User {
  readonly id: string;
  readonly request: Client;
  /** Creates a task of this user's. */
  readonly create: (task: object) => Promise<Answer>;
}

export const TASKS = "/api/v1/tasks";

/** Starts a backend before the tests of the surrounding `describe`, and stops it after them. */
export function runningBackend(start: () => Promise<AppServer>): Running {
  let server: AppServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  return {
    server: () => server,
    request: (method, path, sent) => clientOf(server)(method, path, sent),
  };
}

export function newUser(running: Running): User {
  const id = randomUUID();
  const request: Client = (method, path, sent: Sent = {}) =>
    running.request(method, path, { user: id, ...sent });
  return { id, request, create: (task) => request("POST", TASKS, { json: task }) };
}
