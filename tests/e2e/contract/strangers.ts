import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { errorOf, itemOf, listOf } from "../../support/answer-body.js";
import { signedToken } from "../../support/signed-token.mjs";
import { type Running, TASKS, newUser } from "./running.js";

const BAD_TOKENS = {
  "no token": null,
  "an expired one": signedToken("someone", { exp: 1_000_000_000 }),
  "one from the future": signedToken("someone", { nbf: 9_000_000_000 }),
  "one signed with another secret": signedToken("someone", {}, "another-secret-of-the-same-length-as-ours"),
  "one without a user": signedToken("", {}),
  "one that never expires": signedToken("someone", { exp: undefined }),
  "one that nobody signed": `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from('{"sub":"x","exp":9000000000}').toString("base64url")}.`,
};

/** Who has no token, or another user's rows in mind. */
export function strangersAreKeptOut(running: Running): void {
  describe("a stranger", () => {
    it.each(Object.entries(BAD_TOKENS))("with %s is told to sign in", async (_, token) => {
      const headers = token === null ? {} : { authorization: `Bearer ${token}` };
      const answer = await running.request("GET", TASKS, { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
      expect(errorOf(answer).status_code).toBe(401);
    });

    it.each(["GET", "PATCH", "PUT", "DELETE"])(
      "cannot tell another user's row from none with %s",
      async (method) => {
        const owner = newUser(running);
        const created = itemOf(await owner.create({ title: "Private" }));
        const stranger = newUser(running);
        const body = method === "GET" || method === "DELETE" ? {} : { json: { title: "Taken" } };
        const there = await stranger.request(method, `${TASKS}/${created.id}`, body);
        const notThere = await stranger.request(method, `${TASKS}/${randomUUID()}`, body);
        expect(there.status).toBe(404);
        expect(errorOf(there)).toEqual({ ...errorOf(notThere), request_id: errorOf(there).request_id });
        expect([...there.headers.keys()]).toEqual([...notThere.headers.keys()]);
        const kept = itemOf(await owner.request("GET", `${TASKS}/${created.id}`));
        expect(kept).toEqual(created);
      },
    );

    it("sees nothing of another user's in a list, a count or a search", async () => {
      await newUser(running).create({ title: "Secret plan" });
      const list = listOf(await newUser(running).request("GET", `${TASKS}?count=true&q=Secret`));
      expect(list).toMatchObject({ data: [], page: { total: 0 } });
    });
  });
}
