import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf, itemOf } from "../../support/answer-body.js";
import { exchange, requestBytes } from "../harness/raw.js";
import { type Running, TASKS, chapter, newUser } from "../harness/running.js";

const COLLECTION = "GET, HEAD, OPTIONS, POST";
const ITEM = "DELETE, GET, HEAD, OPTIONS, PATCH, PUT";

/** [address, what it allows]; an address without methods is not there. */
const METHODS: readonly (readonly [string, string])[] = [
  [TASKS, COLLECTION],
  [`${TASKS}/{id}`, ITEM],
  ["/api/v1/order-items", COLLECTION],
  ["/api/v1/events", COLLECTION],
  ["/api/v1/events/{id}", "GET, HEAD, OPTIONS"],
  ["/api/v1/inbox-messages", "OPTIONS, POST"],
  ["/api/v1/audit-lines", "GET, HEAD, OPTIONS"],
  ["/api/v1/profiles/{id}", "DELETE, GET, HEAD, OPTIONS, PUT"],
  ["/api/v1/drafts", "OPTIONS, POST"],
  ["/api/v1/drafts/{id}", "OPTIONS, PATCH"],
  ["/health/live", "GET, HEAD, OPTIONS"],
  ["/health/ready", "GET, HEAD, OPTIONS"],
  ["/docs", "GET, HEAD, OPTIONS"],
  ["/openapi.json", "GET, HEAD, OPTIONS"],
];

const NOWHERE = [
  "/",
  "/api",
  "/api/v1",
  "/api/v1/",
  "/tasks",
  "/api/v2/tasks",
  "/api/v1/task",
  "/api/v1/Tasks",
  "/API/v1/tasks",
  "/api/v1/order_items",
  "/api/v1/orderItems",
  "/api/v1/users",
  "/api/v1/health/live",
  "/api/v1/docs",
  "/api/v1/openapi.json",
  "/auth/login",
  "/health",
  "/health/live/",
  "/docs/",
  "/redoc",
  "/openapi.yaml",
  `${TASKS}//`,
  `/${TASKS}`,
  `${TASKS}/../tasks`,
  `${TASKS}/${randomUUID()}/`,
  `${TASKS}/${randomUUID()}/edit`,
  // Nothing is left at these of what the spec leaves out.
  "/api/v1/profiles",
  `/api/v1/inbox-messages/${randomUUID()}`,
  `/api/v1/audit-lines/${randomUUID()}`,
];

/** What cannot be an id of a task. */
const NO_IDS = [
  "5",
  "-1",
  "0",
  "null",
  "not-an-id",
  "%00",
  "%zz",
  "%",
  "%ff",
  "%20",
  "%0a",
  "..%2ftasks",
  "018f2c5e7b1a7c3d9e4f0123456789ab",
  "{018f2c5e-7b1a-7c3d-9e4f-0123456789ab}",
  "urn:uuid:018f2c5e-7b1a-7c3d-9e4f-0123456789ab",
  "018f2c5e-7b1a-7c3d-9e4f-0123456789ab%20",
  "018f2c5e-7b1a-7c3d-9e4f-0123456789ab%0a",
  "018f2c5e-7b1a-7c3d-9e4f-0123456789abc",
  "٠١٨f2c5e-7b1a-7c3d-9e4f-0123456789ab",
  "' OR 1=1 --",
  "x".repeat(8_000),
];

/** Chapter "Addresses". */
export function addresses(running: Running): void {
  chapter("addresses", () => {
    it.each(NOWHERE)("no redirect, no second spelling: %s is 404", (path) => expectNothing(running, path));

    it.each([`${TASKS}/`, "/api/v1/order-items/"])("no redirect, no slash behind: %s is 404", (path) =>
      expectNothing(running, path),
    );

    it("a dot is no folder, and no id", () => expectNothing(running, `${TASKS}/.`));

    it("an unknown address is 404 for whoever asks, with whatever method", async () => {
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
        const answer = await running.request(method, "/nowhere");
        expect(errorOf(answer).status_code, method).toBe(404);
      }
      expect(await running.request("HEAD", "/nowhere")).toMatchObject({ status: 404, body: null });
    });

    it.each(NO_IDS.map((id) => [id.slice(0, 40), id]))(
      "what is no id in a path, %s, is 404",
      async (_, id) => {
        const user = newUser(running);
        const path = `${TASKS}/${encodeURI(id).replaceAll("%25", "%")}`;
        const statuses = await Promise.all([
          user.request("GET", path),
          user.request("PUT", path, { json: { title: "x" } }),
          user.request("PATCH", path, { json: { done: true } }),
          user.request("DELETE", path),
        ]);
        for (const answer of statuses) expect(errorOf(answer).status_code).toBe(404);
      },
    );

    it("an id is accepted in any case", async () => {
      const user = newUser(running);
      const { id } = itemOf(await user.create({ title: "Loud" }));
      const loud = await user.request("GET", `${TASKS}/${id.toUpperCase()}`);
      expect(itemOf(loud).id).toBe(id);
    });

    theMethods(running);
    theHeads(running);
  });
}

async function expectNothing(running: Running, path: string): Promise<void> {
  const bytes = requestBytes("GET", path, { user: newUser(running).id });
  const answer = await exchange(running.server(), bytes);
  if (answer === null) throw new Error("no answer");
  expect(answer.headers.has("location")).toBe(false);
  expect(errorOf(answer).status_code).toBe(404);
}

function theMethods(running: Running): void {
  it.each(METHODS)("`OPTIONS %s` is 204 with `Allow: %s`, without a token", async (address, methods) => {
    const options = await running.request("OPTIONS", address.replace("{id}", randomUUID()));
    expect(options).toMatchObject({ status: 204, body: null });
    expect(sorted(options.headers.get("allow"))).toBe(methods);
  });

  it.each(METHODS)("what the spec leaves out of %s is 405 with `Allow: %s`", async (address, methods) => {
    const path = address.replace("{id}", randomUUID());
    const left = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => !methods.includes(method));
    for (const user of [{}, { user: newUser(running).id }])
      for (const method of left) {
        const refused = await running.request(method, path, user);
        expect(errorOf(refused).status_code, method).toBe(405);
        expect(sorted(refused.headers.get("allow"))).toBe(methods);
      }
  });

  it.each(["TRACE", "PROPFIND", "PURGE"])("a method that nobody has, %s, is 405", async (method) => {
    const answer = await exchange(running.server(), requestBytes(method, TASKS));
    expect(answer?.status).toBe(405);
    expect(sorted(answer?.headers.get("allow") ?? null)).toBe(COLLECTION);
  });

  it("a method is spelled in capitals, and no header stands in for it", async () => {
    const user = newUser(running);
    const bytes = requestBytes("get", TASKS, { user: user.id });
    expect((await exchange(running.server(), bytes))?.status).not.toBe(200);
    const { id } = itemOf(await user.create({ title: "Stays" }));
    const headers = { "x-http-method-override": "DELETE", "x-http-method": "DELETE" };
    await user.request("GET", `${TASKS}/${id}?`, { headers });
    expect((await user.request("GET", `${TASKS}/${id}`)).status).toBe(200);
  });
}

function theHeads(running: Running): void {
  it.each([TASKS, `${TASKS}/{id}`, `${TASKS}?count=true`, `${TASKS}?x=1`, `${TASKS}/gone`, "/health/live"])(
    "`HEAD %s` answers as `GET` without its body",
    async (address) => {
      const user = newUser(running);
      const { id } = itemOf(await user.create({ title: "Short" }));
      const path = address.replace("{id}", id).replace("gone", randomUUID());
      const [got, head] = [await user.request("GET", path), await user.request("HEAD", path)];
      expect(head).toMatchObject({ status: got.status, body: null });
      for (const name of ["etag", "content-type", "content-length"])
        expect(head.headers.get(name), name).toBe(got.headers.get(name));
    },
  );

  it("`HEAD` is refused without a token as `GET` is", async () => {
    const head = await running.request("HEAD", TASKS);
    expect(head).toMatchObject({ status: 401, body: null });
    expect(head.headers.get("www-authenticate")).toMatch(/^Bearer/);
  });

  it.each(["HEAD", "OPTIONS", "DELETE"])("no byte follows the head of an answer to %s", async (method) => {
    const user = newUser(running);
    const { id } = itemOf(await user.create({ title: "Short" }));
    const bytes = requestBytes(method, `${TASKS}/${id}`, { user: user.id });
    expect((await exchange(running.server(), bytes))?.body).toBeNull();
  });
}

function sorted(allow: string | null): string {
  return (allow ?? "")
    .split(",")
    .map((method) => method.trim())
    .sort()
    .join(", ");
}
