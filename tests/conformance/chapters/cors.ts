import { expect, it } from "vitest";
import { itemOf } from "../../support/answer-body.js";
import { OVER_LIMIT, type Running, TASKS, chapter, newUser } from "../harness/running.js";

export const PAGE = "https://app.example";
export const OTHER_PAGE = "http://localhost:5173";
const STRANGERS = [
  "https://evil.example",
  "http://app.example",
  "https://app.example:444",
  "https://app.example.evil.example",
  "https://evilapp.example",
  "https://sub.app.example",
  "https://app.example/",
  "null",
];
const ASKS = {
  "access-control-request-method": "PATCH",
  "access-control-request-headers": "authorization,if-match",
};

/** Chapter "Everywhere": CORS, on a backend whose `CORS_ORIGINS` names two pages. */
export function cors(running: Running): void {
  chapter("CORS", () => {
    it.each([PAGE, OTHER_PAGE])("a page of `CORS_ORIGINS` is told what it may send: %s", async (origin) => {
      const allowed = await running.request("OPTIONS", TASKS, { headers: { ...ASKS, origin } });
      expect(allowed).toMatchObject({ status: 204, body: null });
      expect(allowed.headers.get("access-control-allow-origin")).toBe(origin);
      const methods = allowed.headers.get("access-control-allow-methods");
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) expect(methods).toContain(method);
      const headers = (allowed.headers.get("access-control-allow-headers") ?? "").toLowerCase();
      for (const name of ["authorization", "content-type", "if-match", "if-none-match"])
        expect(headers).toContain(name);
    });

    it.each(STRANGERS)("only the origins in `CORS_ORIGINS`: %s finds no permission", async (origin) => {
      const user = newUser(running);
      for (const answer of [
        await running.request("OPTIONS", TASKS, { headers: { ...ASKS, origin } }),
        await user.request("GET", TASKS, { headers: { origin } }),
        await running.request("GET", TASKS, { headers: { origin } }),
      ])
        expect(answer.headers.has("access-control-allow-origin")).toBe(false);
    });

    it("never `*`, never credentials, and caches are told that the origin matters", async () => {
      const headers = { origin: PAGE };
      for (const answer of [
        await running.request("OPTIONS", TASKS, { headers: { ...ASKS, ...headers } }),
        await newUser(running).request("GET", TASKS, { headers }),
      ]) {
        expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
        expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
        expect((answer.headers.get("vary") ?? "").toLowerCase()).toContain("origin");
      }
    });

    it("errors carry its headers too, and a page can read ids, versions and waiting times", async () => {
      const headers = { origin: PAGE };
      const user = newUser(running);
      const { id } = itemOf(await user.create({ title: "There" }));
      const json = { "content-type": "application/json" };
      for (const [status, answer] of [
        [400, await user.request("POST", TASKS, { text: "{", headers: { ...headers, ...json } })],
        [401, await running.request("GET", TASKS, { headers })],
        [404, await user.request("GET", "/nowhere", { headers })],
        [405, await user.request("PUT", TASKS, { headers })],
        [412, await user.request("DELETE", `${TASKS}/${id}`, { headers: { ...headers, "if-match": '"x"' } })],
        [413, await user.request("POST", TASKS, { headers: { ...headers, ...OVER_LIMIT } })],
        [422, await user.request("GET", `${TASKS}?x=1`, { headers })],
      ] as const) {
        expect(answer.status).toBe(status);
        expect(answer.headers.get("access-control-allow-origin"), String(status)).toBe(PAGE);
        const exposed = (answer.headers.get("access-control-expose-headers") ?? "").toLowerCase();
        for (const name of ["etag", "location", "retry-after", "x-request-id"])
          expect(exposed).toContain(name);
      }
    });

    it("`OPTIONS` that is no preflight is answered as ever", async () => {
      const plain = await running.request("OPTIONS", TASKS, { headers: { origin: PAGE } });
      expect(plain.status).toBe(204);
      expect(plain.headers.get("allow")).toContain("POST");
    });
  });
}
