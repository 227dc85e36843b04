import { describe, expect, it } from "vitest";
import { z } from "zod";
import { signedToken } from "../../support/signed-token.mjs";
import { type Running, TASKS, newUser } from "./running.js";

const openApi = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** What those who run the backend look at: health, documents, headers and logs. */
export function operatorsAreServed(running: Running): void {
  describe("an operator", () => {
    it.each(["/health/live", "/health/ready", "/docs"])("finds %s without a token", async (path) => {
      expect((await running.request("GET", path)).status).toBe(200);
    });

    it("finds every operation in the OpenAPI document", async () => {
      const document = openApi.parse((await running.request("GET", "/openapi.json")).body);
      expect(document.openapi).toMatch(/^3\.1\./);
      expect(Object.keys(document.paths[TASKS] ?? {})).toEqual(expect.arrayContaining(["get", "post"]));
      const item = Object.entries(document.paths).find(([path]) => path.startsWith(`${TASKS}/{`))?.[1] ?? {};
      expect(Object.keys(item)).toEqual(expect.arrayContaining(["get", "put", "patch", "delete"]));
    });

    it("finds a request by its id, and no secret beside it", async () => {
      const user = newUser(running);
      const id = `e2e.${user.id}`;
      const answer = await user.request("POST", TASKS, {
        json: { title: "do-not-log-this" },
        headers: { "x-request-id": id },
      });
      expect(answer.headers.get("x-request-id")).toBe(id);
      await expect.poll(() => linesWith(running, id)).toHaveLength(1);
      const [line = ""] = linesWith(running, id);
      expect(JSON.parse(line)).toMatchObject({ method: "POST", status: 201 });
      expect(running.server().output()).not.toContain("do-not-log-this");
      expect(running.server().output()).not.toContain(signedToken("x").slice(0, 36) + ".");
    });

    it("gets a new id for a request whose own is not one", async () => {
      const answer = await newUser(running).request("GET", TASKS, {
        headers: { "x-request-id": "two words" },
      });
      expect(answer.headers.get("x-request-id")).toMatch(/^[A-Za-z0-9._-]{1,128}$/);
    });

    it("finds the security headers on every response", async () => {
      for (const path of [TASKS, "/nowhere", "/health/live"]) {
        const { headers } = await running.request("GET", path);
        expect(headers.get("x-content-type-options"), path).toBe("nosniff");
        expect(headers.get("referrer-policy"), path).toBe("no-referrer");
        expect(headers.get("x-frame-options"), path).toBe("DENY");
      }
    });
  });
}

function linesWith(running: Running, text: string): string[] {
  return running
    .server()
    .output()
    .split("\n")
    .filter((line) => line.includes(text));
}
