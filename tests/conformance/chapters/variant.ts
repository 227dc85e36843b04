import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { z } from "zod";
import type { Answer } from "../../support/http-client.js";
import { atOnce, requestBytes } from "../harness/raw.js";
import { type Running, chapter, times } from "../harness/running.js";

const ITEMS = "/v2/order-items";
const KEYS = [
  "createdAt",
  "extraTags",
  "id",
  "itemCount",
  "productCode",
  "shippedAt",
  "unitPrice",
  "updatedAt",
];

const item = z.object({ id: z.int(), productCode: z.string(), itemCount: z.int() }).catchall(z.json());
const list = z.strictObject({
  items: z.array(item),
  page: z.strictObject({ limit: z.int(), nextCursor: z.string().nullable(), total: z.int().optional() }),
});
const error = z.strictObject({
  detail: z.string(),
  statusCode: z.int(),
  requestId: z.string(),
  errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })).optional(),
});

function findingsOf(answer: Answer): string[] {
  const body = error.parse(answer.body);
  expect(body.requestId).toBe(answer.headers.get("x-request-id"));
  return (body.errors ?? []).map(({ field, code }) => `${field} ${code}`).sort();
}

async function made(running: Running, more: object = {}): Promise<z.infer<typeof item>> {
  const json = { productCode: randomUUID(), ...more };
  return item.parse((await running.request("POST", ITEMS, { json })).body);
}

/** What a spec may choose: integer ids, camel case, no envelope, no authentication, another prefix. */
export function variant(running: Running): void {
  chapter("variant", () => {
    addressesAndBodies(running);
    integerIds(running);
    listsInCamelCase(running);
    withoutAuthentication(running);
  });
}

function addressesAndBodies(running: Running): void {
  it("`api.prefix` is where the resources are, and nothing else", async () => {
    expect((await running.request("GET", ITEMS)).status).toBe(200);
    for (const path of ["/api/v1/order-items", "/order-items", "/v2/orderItems", "/v2/health/live", "/v2/"])
      expect((await running.request("GET", path)).status, path).toBe(404);
  });

  it("`api.prefix` is not before what is no resource", async () => {
    for (const path of ["/health/live", "/health/ready", "/openapi.json", "/docs"])
      expect((await running.request("GET", path)).status, path).toBe(200);
  });

  it("with `api.envelope: false`: the bare item, its keys in camel case, without an owner", async () => {
    const answer = await running.request("POST", ITEMS, { json: { productCode: randomUUID() } });
    const created = item.parse(answer.body);
    expect(answer.status).toBe(201);
    expect(Object.keys(created).sort()).toEqual(KEYS);
    const location = new URL(answer.headers.get("location") ?? "", running.server().url);
    expect(location.pathname).toBe(`${ITEMS}/${created.id}`);
    const path = `${ITEMS}/${created.id}`;
    const read = await running.request("GET", path);
    expect(read.body).toEqual(created);
    expect(read.headers.get("etag")).toBe(answer.headers.get("etag"));
    const patched = await running.request("PATCH", path, { json: { itemCount: 7 } });
    expect(patched.body).toMatchObject({ id: created.id, itemCount: 7 });
    const replaced = await running.request("PUT", path, { json: { productCode: created.productCode } });
    expect(replaced.body).toMatchObject({ itemCount: 1, unitPrice: "0.00", shippedAt: null, extraTags: [] });
  });

  it('a list is `{"items": […], "page": {…}}`', async () => {
    const created = await made(running);
    const answer = await running.request("GET", `${ITEMS}?productCode=${created.productCode}`);
    expect(list.parse(answer.body)).toEqual({ items: [created], page: { limit: 20, nextCursor: null } });
  });

  it("errors speak camel case too", async () => {
    const json = {
      product_code: "x",
      itemCount: 0,
      unitPrice: "1.005",
      extraTags: ["toolong"],
      id: 5,
      createdAt: "x",
    };
    expect(findingsOf(await running.request("POST", ITEMS, { json }))).toEqual([
      "createdAt read_only",
      "extraTags[0] too_long",
      "id read_only",
      "itemCount too_small",
      "productCode required",
      "product_code unknown_field",
      "unitPrice format",
    ]);
    const { productCode } = await made(running);
    const taken = await running.request("POST", ITEMS, { json: { productCode } });
    expect(error.parse(taken.body).statusCode).toBe(409);
  });

  it("an unknown address is told in camel case too", async () => {
    expect(findingsOf(await running.request("GET", "/nowhere"))).toEqual([]);
  });
}

function integerIds(running: Running): void {
  it("`id` is a JSON number, and later ones are greater", async () => {
    const ids = [];
    for (let round = 0; round < 3; round += 1) ids.push((await made(running)).id);
    expect(ids.toSorted((a, b) => a - b)).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
  });

  it("ids are never given twice, not even those of rows that are gone", async () => {
    const { id } = await made(running);
    await running.request("DELETE", `${ITEMS}/${id}`);
    const requests = times(12, () => requestBytes("POST", ITEMS, { json: { productCode: randomUUID() } }));
    const answers = await atOnce(running.server(), requests);
    const ids = answers.map((answer) => item.parse(answer.body).id);
    expect(new Set([id, ...ids]).size).toBe(13);
    expect(Math.min(...ids)).toBeGreaterThan(id);
  });

  it.each([
    "x",
    "-1",
    "0",
    "1.0",
    "1.5",
    "1e0",
    "+1",
    "01x",
    "%20",
    "9223372036854775807",
    "9223372036854775808",
    "9".repeat(60),
    "٥",
    "0x1",
    "1_0",
    randomUUID(),
  ])("an id in a path that can't be an id of that resource, or is none, is 404: %s", async (id) => {
    for (const [method, sent] of [
      ["GET", {}],
      ["PATCH", { json: { itemCount: 2 } }],
      ["PUT", { json: { productCode: "x" } }],
      ["DELETE", {}],
    ] as const) {
      const answer = await running.request(method, `${ITEMS}/${id}`, sent);
      expect(error.parse(answer.body).statusCode, method).toBe(404);
    }
  });
}

function listsInCamelCase(running: Running): void {
  it("the query parameters are camel case, and no others are known", async () => {
    const mark = randomUUID();
    for (const itemCount of [1, 2, 3])
      await made(running, { productCode: `${mark} ${itemCount}`, itemCount });
    const found = async (query: string) =>
      list.parse((await running.request("GET", `${ITEMS}?q=${mark}&${query}`)).body);
    expect((await found("sort=-itemCount")).items.map((one) => one.itemCount)).toEqual([3, 2, 1]);
    expect((await found("itemCount[gt]=2")).items).toHaveLength(1);
    expect((await found("shippedAt[null]=true&count=true")).page.total).toBe(3);
    for (const query of ["item_count=1", "sort=item_count", "next_cursor=x", "shipped_at[null]=true"])
      expect(findingsOf(await running.request("GET", `${ITEMS}?${query}`)), query).toHaveLength(1);
  });

  it("pages go by `nextCursor`, over numbers as ids, and through ties", async () => {
    const mark = randomUUID();
    for (const index of times(7, (number) => number))
      await made(running, { productCode: `${mark} ${index}` });
    for (const sort of ["", "sort=itemCount&", "sort=-shippedAt&", "sort=unitPrice&"]) {
      const ids: number[] = [];
      for (let cursor = ""; ;) {
        const answer = await running.request("GET", `${ITEMS}?${sort}q=${mark}&limit=2${cursor}`);
        const { items, page } = list.parse(answer.body);
        ids.push(...items.map((one) => one.id));
        if (page.nextCursor === null) break;
        cursor = `&cursor=${page.nextCursor}`;
      }
      expect(new Set(ids).size, sort).toBe(7);
      expect(ids).toHaveLength(7);
    }
  });

  it("soft delete frees what is unique", async () => {
    const { id, productCode } = await made(running);
    expect((await running.request("DELETE", `${ITEMS}/${id}`)).status).toBe(204);
    expect((await made(running, { productCode })).id).not.toBe(id);
  });
}

function withoutAuthentication(running: Running): void {
  it("nobody needs a token, and one does not matter", async () => {
    for (const authorization of ["Bearer nonsense", "Basic x", "x"]) {
      const answer = await running.request("GET", ITEMS, { headers: { authorization } });
      expect(answer.status).toBe(200);
    }
    const document = JSON.stringify((await running.request("GET", "/openapi.json")).body);
    expect(document).not.toMatch(/securitySchemes|bearer/i);
  });

  it("of many writers with the same `If-Match` exactly one wins", async () => {
    const created = await running.request("POST", ITEMS, { json: { productCode: randomUUID() } });
    const path = `${ITEMS}/${item.parse(created.body).id}`;
    const headers = { "if-match": created.headers.get("etag") ?? "" };
    const answers = await atOnce(
      running.server(),
      times(8, (index) => requestBytes("PATCH", path, { headers, json: { itemCount: index + 2 } })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...times(7, () => 412)]);
  });
}
