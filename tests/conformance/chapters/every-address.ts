import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { z } from "zod";
import { type Running, chapter, newUser } from "../harness/running.js";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

const openApi = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z
        .object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })
        .catchall(z.unknown()),
    ),
  ),
});

type Paths = z.infer<typeof openApi>["paths"];

/** Of any backend, whatever its spec: what must be true of every address that its document names. */
export function everyAddress(running: Running): void {
  chapter("every address of the document", () => {
    it("answers `OPTIONS` with exactly the methods that it has", async () => {
      for (const [template, has] of methodsByTemplate(await documented(running))) {
        const allowed = [...has, ...(has.includes("GET") ? ["HEAD"] : []), "OPTIONS"].sort().join();
        const options = await running.request("OPTIONS", filled(template));
        expect(options.status, template).toBe(204);
        expect(listed(options.headers.get("allow")), template).toBe(allowed);
      }
    });

    it("answers any other method with 405", async () => {
      for (const [template, has] of methodsByTemplate(await documented(running)))
        for (const method of METHODS.filter((name) => !has.includes(name))) {
          const { status } = await running.request(method, filled(template));
          expect(status, `${method} ${template}`).toBe(405);
        }
    });

    it("has no second spelling with a slash", async () => {
      for (const template of Object.keys(await documented(running)))
        expect((await running.request("GET", `${filled(template)}/`)).status, template).toBe(404);
    });

    it("answers only with what the document says, and never with a 500", async () => {
      const user = newUser(running);
      for (const [template, item] of Object.entries(await documented(running)))
        for (const [method, operation] of Object.entries(item)) {
          const path = filled(template);
          const name = method.toUpperCase();
          const body = ["post", "put", "patch"].includes(method);
          const answers = [
            await running.request(name, path),
            await user.request(name, path),
            await user.request(name, `${path}?nonsense=1`),
            await user.request(name, `${path}?x=%zz`),
            ...(body
              ? [await user.request(name, path, { json: {} }), await user.request(name, path, { json: [] })]
              : []),
          ];
          for (const { status } of answers) {
            expect(status, `${name} ${path}`).toBeLessThan(500);
            expect(Object.keys(operation.responses), `${name} ${path}`).toContain(String(status));
          }
        }
    });

    it("has an `operationId` of its own", async () => {
      const ids = Object.values(await documented(running)).flatMap((item) =>
        Object.values(item).map((operation) => operation.operationId),
      );
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
}

async function documented(running: Running): Promise<Paths> {
  return openApi.parse((await running.request("GET", "/openapi.json")).body).paths;
}

function methodsByTemplate(paths: Paths): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(paths).map(([template, item]) => [
    template,
    Object.keys(item).map((method) => method.toUpperCase()),
  ]);
}

function filled(template: string): string {
  return template.replaceAll(/\{[^}]+\}/g, randomUUID());
}

function listed(allow: string | null): string {
  return (allow ?? "")
    .split(",")
    .map((method) => method.trim())
    .sort()
    .join();
}
