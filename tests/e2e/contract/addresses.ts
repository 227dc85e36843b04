import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { errorOf, itemOf } from "../../support/answer-body.js";
import { type Running, TASKS, newUser } from "./running.js";

const ITEM_METHODS = "DELETE, GET, HEAD, OPTIONS, PATCH, PUT";

/** Which addresses there are, and what each answers to. */
export function addressesAreExact(running: Running): void {
  describe("an address", () => {
    it.each([
      `${TASKS}/`,
      `/${TASKS}`,
      `${TASKS}/5`,
      `${TASKS}/%00`,
      `${TASKS}/%zz`,
      `${TASKS}/%ff`,
      `${TASKS}/${randomUUID()}/`,
      "/docs/",
    ])("%s is not there, and nobody is sent elsewhere", async (path) => {
      const answer = await newUser(running).request("GET", path);
      expect(answer.status).toBe(404);
      expect(answer.headers.has("location")).toBe(false);
      expect(errorOf(answer).status_code).toBe(404);
    });

    it.each([
      [TASKS, "GET, HEAD, OPTIONS, POST"],
      [`${TASKS}/${randomUUID()}`, ITEM_METHODS],
      ["/health/live", "GET, HEAD, OPTIONS"],
    ])("%s tells its methods without a token", async (path, methods) => {
      const options = await running.request("OPTIONS", path);
      expect(options).toMatchObject({ status: 204, body: null });
      expect(options.headers.get("allow")).toBe(methods);
      const refused = await running.request(path === TASKS ? "DELETE" : "POST", path);
      expect(refused.status).toBe(405);
      expect(refused.headers.get("allow")).toBe(methods);
      expect(errorOf(refused).errors).toBeUndefined();
    });

    it("answers HEAD as GET, without the body", async () => {
      const user = newUser(running);
      const path = `${TASKS}/${itemOf(await user.create({ title: "Short" })).id}`;
      const [got, head] = [await user.request("GET", path), await user.request("HEAD", path)];
      expect(head).toMatchObject({ status: 200, body: null });
      for (const name of ["etag", "content-type", "content-length"])
        expect(head.headers.get(name), name).toBe(got.headers.get(name));
      expect(await user.request("HEAD", `${TASKS}/${randomUUID()}`)).toMatchObject({
        status: 404,
        body: null,
      });
    });

    it("takes an id in any case", async () => {
      const user = newUser(running);
      const { id } = itemOf(await user.create({ title: "Loud" }));
      expect((await user.request("GET", `${TASKS}/${id.toUpperCase()}`)).status).toBe(200);
    });
  });
}
