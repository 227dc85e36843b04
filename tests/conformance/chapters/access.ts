import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { z } from "zod";
import { errorOf, itemOf, listOf } from "../../support/answer-body.js";
import type { Answer, Sent } from "../../support/http-client.js";
import { type Running, chapter } from "../harness/running.js";

const DRAFTS = "/api/v1/drafts";
const ARTICLES = "/api/v1/articles";
const PROFILES = "/api/v1/profiles";
const BANNERS = "/api/v1/banners";
const LETTERS = "/api/v1/letters";

type Ask = (method: string, path: string, sent?: Sent) => Promise<Answer>;

interface Person {
  readonly id: string;
  readonly ask: Ask;
}

/** Chapter "Authentication, ownership, access": who may do what, an operation at a time. */
export function access(running: Running): void {
  chapter("access", () => {
    rolesOfClaims(running);
    limited(running);
    openToAll(running);
    forbidden(running);
    documented(running);
  });
}

function person(running: Running, groups?: unknown, claims: object = {}): Person {
  const id = randomUUID();
  const token = { user_id: id, ...(groups === undefined ? {} : { groups }), ...claims };
  return {
    id,
    ask: (method, path, sent) => running.request(method, path, { user: id, claims: token, ...sent }),
  };
}

async function made(by: Person, path: string, json: object): Promise<string> {
  return itemOf(await by.ask("POST", path, { json })).id;
}

function rolesOfClaims(running: Running): void {
  const post = { json: { text: "News" } };

  it.each([
    ["a list", ["editor"], {}],
    ["a list with others", ["x", "editor", "y"], {}],
    ["a text", "editor", {}],
    ["a text with blanks", "x editor", {}],
    ["`role`", undefined, { role: "editor" }],
    ["`role` beside the list", ["x"], { role: "editor" }],
  ])("a role is read from %s", async (_, groups, claims) => {
    expect((await person(running, groups, claims).ask("POST", BANNERS, post)).status).toBe(201);
  });

  it.each([
    ["none", undefined, {}],
    ["another case", ["Editor"], {}],
    ["a part of it", "editors", {}],
    ["a comma", "x,editor", {}],
    ["numbers", [1, 2], {}],
    ["a map", { editor: true }, {}],
    ["null", null, {}],
    ["a list in a list", [["editor"]], {}],
    ["another claim", undefined, { roles: ["editor"] }],
  ])("no role is read from %s", async (_, groups, claims) => {
    expect(errorOf(await person(running, groups, claims).ask("POST", BANNERS, post)).status_code).toBe(403);
  });

  it("the user is who `auth.userClaim` says", async () => {
    const me = person(running);
    expect(itemOf(await me.ask("POST", DRAFTS, { json: { title: "x" } }))["user_id"]).toBe(me.id);
    expect(
      (await running.request("GET", DRAFTS, { user: "somebody", claims: { user_id: undefined } })).status,
    ).toBe(401);
  });
}

function limited(running: Running): void {
  it("an owner reaches his own rows, the holder of a role all of them", async () => {
    const [ana, ben] = [person(running), person(running)];
    const [editor, admin] = [person(running, ["editor"]), person(running, ["admin"])];
    const title = randomUUID();
    const id = await made(ana, DRAFTS, { title });
    for (const [who, status] of [
      [ana, 200],
      [ben, 404],
      [editor, 200],
      [admin, 200],
    ] as const)
      expect((await who.ask("GET", `${DRAFTS}/${id}`)).status).toBe(status);
    for (const query of [`title=${title}`, `q=${title}`])
      for (const [who, total] of [
        [ana, 1],
        [ben, 0],
        [editor, 0],
        [admin, 1],
      ] as const) {
        const { data, page } = listOf(await who.ask("GET", `${DRAFTS}?count=true&${query}`));
        expect([data.length, page.total]).toEqual([total, total]);
      }
  });

  it("a holder changes another's row, and it stays the other's", async () => {
    const [ana, ben, editor] = [person(running), person(running), person(running, "editor")];
    const id = await made(ana, DRAFTS, { title: "Mine" });
    const json = { title: "Better" };
    expect((await ben.ask("PATCH", `${DRAFTS}/${id}`, { json })).status).toBe(404);
    const changed = itemOf(await editor.ask("PATCH", `${DRAFTS}/${id}`, { json }));
    expect(changed).toMatchObject({ title: "Better", user_id: ana.id });
    expect((await editor.ask("PUT", `${DRAFTS}/${id}`, { json })).status).toBe(404);
    expect(itemOf(await ana.ask("GET", `${DRAFTS}/${id}`))).toEqual(changed);
  });

  it("an owner without the role of an operation may not do it to his own row", async () => {
    const [ana, admin] = [person(running), person(running, ["admin"])];
    const id = await made(ana, DRAFTS, { title: "Mine" });
    expect((await ana.ask("DELETE", `${DRAFTS}/${id}`)).status).toBe(403);
    expect((await admin.ask("DELETE", `${DRAFTS}/${id}`)).status).toBe(204);
    expect((await ana.ask("GET", `${DRAFTS}/${id}`)).status).toBe(404);
  });

  it("a unique rule is per owner for the holder of a role too", async () => {
    const [ana, ben, editor] = [person(running), person(running), person(running, ["editor"])];
    const slug = `s-${randomUUID()}`;
    await made(ana, DRAFTS, { title: "x", slug });
    const id = await made(ben, DRAFTS, { title: "y" });
    expect((await editor.ask("PATCH", `${DRAFTS}/${id}`, { json: { slug } })).status).toBe(200);
  });

  it("`user` is every caller with a token, on all rows", async () => {
    const [ana, ben] = [person(running), person(running)];
    const name = randomUUID();
    const id = await made(ana, PROFILES, { name });
    expect(itemOf(await ben.ask("GET", `${PROFILES}/${id}`))["user_id"]).toBe(ana.id);
    expect(listOf(await ben.ask("GET", `${PROFILES}?name=${name}`)).data).toHaveLength(1);
    expect((await ben.ask("PATCH", `${PROFILES}/${id}`, { json: { name: "Ben's" } })).status).toBe(404);
    expect((await running.request("GET", PROFILES)).status).toBe(401);
  });
}

function openToAll(running: Running): void {
  it("`public` needs no token, on rows of anybody", async () => {
    const editor = person(running, ["editor"]);
    const title = randomUUID();
    const id = await made(editor, ARTICLES, { title });
    const alone = await running.request("GET", `${ARTICLES}/${id}`);
    expect(itemOf(alone)).toMatchObject({ title, user_id: editor.id });
    expect(listOf(await running.request("GET", `${ARTICLES}?title=${title}`)).data).toHaveLength(1);
    const again = { headers: { "if-none-match": alone.headers.get("etag") ?? "" } };
    expect((await running.request("GET", `${ARTICLES}/${id}`, again)).status).toBe(304);
    expect((await running.request("PATCH", `${ARTICLES}/${id}`, { json: { title: "x" } })).status).toBe(401);
    expect((await person(running).ask("PATCH", `${ARTICLES}/${id}`, { json: { title: "x" } })).status).toBe(
      404,
    );
  });

  it("a bad token on a public route is 401", async () => {
    for (const authorization of ["Bearer x.y.z", "Bearer", "Basic YTpi"]) {
      const answer = await running.request("GET", ARTICLES, { headers: { authorization } });
      expect(errorOf(answer).status_code).toBe(401);
      expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    }
  });

  it("`public` can be what may be created", async () => {
    const text = randomUUID();
    const answer = await running.request("POST", LETTERS, { json: { text } });
    expect(answer.status).toBe(201);
    expect((await running.request("GET", `${LETTERS}/${itemOf(answer).id}`)).status).toBe(401);
    expect((await person(running, ["editor"]).ask("GET", LETTERS)).status).toBe(403);
    expect((await person(running, ["admin"]).ask("GET", `${LETTERS}/${itemOf(answer).id}`)).status).toBe(200);
  });
}

function forbidden(running: Running): void {
  it("403 comes before 404, 409, 412, 422 and 304: who may not ask learns nothing", async () => {
    const [editor, nobody] = [person(running, ["editor"]), person(running)];
    const id = await made(editor, BANNERS, { text: "x" });
    const asks: readonly [string, string, Sent][] = [
      ["POST", BANNERS, { json: {} }],
      ["POST", BANNERS, { json: { text: 5, nonsense: 1 } }],
      ["POST", BANNERS, { text: "{", headers: { "content-type": "application/json" } }],
      ["PATCH", `${BANNERS}/${id}`, { json: { text: "y" } }],
      ["PATCH", `${BANNERS}/${id}`, { json: { text: "y" }, headers: { "if-match": '"x"' } }],
      ["PATCH", `${BANNERS}/${randomUUID()}`, { json: { text: "y" } }],
      ["PUT", `${BANNERS}/none`, { json: { nonsense: 1 } }],
      ["PATCH", `${BANNERS}/${id}?nonsense=1`, { json: {} }],
      ["DELETE", `${DRAFTS}/${randomUUID()}`, {}],
      ["GET", `${LETTERS}/${randomUUID()}`, {}],
      ["GET", `${LETTERS}?nonsense=1`, {}],
    ];
    for (const [method, path, sent] of asks) {
      const what = `${method} ${path} ${JSON.stringify(sent)}`;
      expect((await nobody.ask(method, path, sent)).status, what).toBe(403);
      expect((await running.request(method, path, sent)).status, what).toBe(401);
    }
    expect(itemOf(await running.request("GET", `${BANNERS}/${id}`))["text"]).toBe("x");
  });

  it("403 is an error like others, and says nothing of roles", async () => {
    const answer = await person(running).ask("POST", BANNERS, { json: { text: "x" } });
    expect(errorOf(answer).status_code).toBe(403);
    expect(JSON.stringify(answer.body)).not.toMatch(/editor|admin/);
    expect(answer.headers.get("www-authenticate")).toBeNull();
  });
}

const operation = z.object({
  security: z.array(z.record(z.string(), z.unknown())).optional(),
  responses: z.record(z.string(), z.unknown()),
});
const openApi = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

function documented(running: Running): void {
  it("the document says which operations need a token, and which can be 403", async () => {
    const { paths } = openApi.parse((await running.request("GET", "/openapi.json")).body);
    const told = (path: string, method: string) => {
      const { security, responses } = paths[path]?.[method] ?? { responses: {} };
      const isNeeded = security?.every((one) => Object.keys(one).length > 0) ?? false;
      return [isNeeded, "403" in responses];
    };
    expect(told(ARTICLES, "get")).toEqual([false, false]);
    expect(told(ARTICLES, "post")).toEqual([true, true]);
    expect(told(LETTERS, "post")).toEqual([false, false]);
    expect(told(LETTERS, "get")).toEqual([true, true]);
    expect(told(PROFILES, "get")).toEqual([true, false]);
    expect(told(DRAFTS, "get")).toEqual([true, false]);
  });
}
