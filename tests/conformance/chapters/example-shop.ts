import { randomInt, randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { z } from "zod";
import type { Answer } from "../../support/http-client.js";
import { type Running, chapter } from "../harness/running.js";

const item = z.object({ id: z.int() }).catchall(z.json());
const list = z.object({ items: z.array(item) });
const error = z.object({ errors: z.array(z.object({ field: z.string(), code: z.string() })) });

type Row = z.infer<typeof item>;

/** The example `shop`: what its customers and clerks do. */
export function exampleShop(running: Running): void {
  chapter("the shop", () => {
    it("prices are exact, and clerks alone change what is for sale", async () => {
      const product = await productOf(running, { price: "0.10" });
      expect(product).toMatchObject({ price: "0.10", taxRate: "19.00" });
      const json = { price: "0.2" };
      const address = `/shop/products/${String(product.id)}`;
      expect((await running.request("PATCH", address, { user: "ana", json })).status).toBe(403);
      expect(itemOf(await running.request("PATCH", address, { ...CLERK, json }))["price"]).toBe("0.20");
      const wrong = await running.request("POST", "/shop/products", {
        ...CLERK,
        json: { sku: "ab-1", name: "x", price: "0.001" },
      });
      expect(findingsOf(wrong)).toEqual(["price format", "sku pattern"]);
    });

    it("an order keeps its billing address, and lets go of the other", async () => {
      const [billing, shipping] = [await addressOf(running, "ana"), await addressOf(running, "ana")];
      const order = await orderOf(running, "ana", {
        billingAddressId: billing.id,
        shippingAddressId: shipping.id,
      });
      const remove = (id: number): Promise<Answer> =>
        running.request("DELETE", `/shop/addresses/${String(id)}`, { user: "ana" });
      expect((await remove(billing.id)).status).toBe(409);
      expect((await remove(shipping.id)).status).toBe(204);
      const kept = await running.request("GET", `/shop/orders/${String(order.id)}`, { user: "ana" });
      expect(itemOf(kept)).toMatchObject({ billingAddressId: billing.id, shippingAddressId: null });
    });

    it("nobody orders to an address, or a line into an order, of somebody else", async () => {
      const bens = await addressOf(running, "ben");
      const order = await orderOf(running, "ben", { billingAddressId: bens.id });
      const product = await productOf(running);
      const stolen = { number: randomUUID().slice(0, 20), billingAddressId: bens.id };
      const refused = await running.request("POST", "/shop/orders", { user: "ana", json: stolen });
      expect(findingsOf(refused)).toEqual(["billingAddressId not_found"]);
      const line = { orderId: order.id, productId: product.id, unitPrice: "1.00" };
      const slipped = await running.request("POST", "/shop/order-lines", { user: "ana", json: line });
      expect(findingsOf(slipped)).toEqual(["orderId not_found"]);
    });

    it("what was sold stays in the orders when it is taken off the shelf, and cannot be sold again", async () => {
      const address = await addressOf(running, "ana");
      const order = await orderOf(running, "ana", { billingAddressId: address.id });
      const [sold, other] = [await productOf(running), await productOf(running)];
      const json = { orderId: order.id, productId: sold.id, unitPrice: "9.99" };
      const line = itemOf(await running.request("POST", "/shop/order-lines", { user: "ana", json }));
      const shelf = (id: number): string => `/shop/products/${String(id)}`;
      expect((await running.request("DELETE", shelf(sold.id), CLERK)).status).toBe(409);
      expect((await running.request("DELETE", shelf(other.id), CLERK)).status).toBe(204);
      expect((await running.request("GET", shelf(other.id))).status).toBe(404);
      const late = { ...json, productId: other.id };
      const refused = await running.request("POST", "/shop/order-lines", { user: "ana", json: late });
      expect(findingsOf(refused)).toEqual(["productId not_found"]);
      expect(
        (await running.request("DELETE", `/shop/orders/${String(order.id)}`, { user: "ana" })).status,
      ).toBe(204);
      const lines = await running.request("GET", `/shop/order-lines/${String(line.id)}`, { user: "ana" });
      expect(lines.status).toBe(404);
      expect((await running.request("DELETE", shelf(sold.id), CLERK)).status).toBe(204);
    });

    it("related products are shown with a product, each once", async () => {
      const [one, two] = [await productOf(running), await productOf(running)];
      const product = await productOf(running, { relatedIds: [two.id, one.id] });
      expect(product["relatedIds"]).toEqual([one.id, two.id]);
      const found = list.parse(
        (
          await running.request(
            "GET",
            `/shop/products?sku=${z.string().parse(product["sku"])}&include=related`,
          )
        ).body,
      );
      expect(found.items.map((row) => row["related"])).toEqual([[one, two]]);
    });
  });
}

const CLERK = { user: "clerk", claims: { roles: ["clerk"] } };

function itemOf(answer: Answer): Row {
  expect(answer.status).toBeLessThan(300);
  return item.parse(answer.body);
}

function findingsOf(answer: Answer): string[] {
  expect(answer.status).toBe(422);
  return error
    .parse(answer.body)
    .errors.map(({ field, code }) => `${field} ${code}`)
    .sort();
}

async function productOf(running: Running, more: object = {}): Promise<Row> {
  const letters = String.fromCharCode(randomInt(65, 91), randomInt(65, 91));
  const sku = `${letters}-${String(randomInt(10_000)).padStart(4, "0")}`;
  const json = { sku, name: "A thing", price: "5.00", ...more };
  return itemOf(await running.request("POST", "/shop/products", { ...CLERK, json }));
}

async function addressOf(running: Running, user: string): Promise<Row> {
  const json = { name: user, street: "Street 1", city: "Town", postalCode: "12345", country: "DE" };
  return itemOf(await running.request("POST", "/shop/addresses", { user, json }));
}

async function orderOf(running: Running, user: string, more: object): Promise<Row> {
  const json = { number: randomUUID().slice(0, 20), ...more };
  return itemOf(await running.request("POST", "/shop/orders", { user, json }));
}
