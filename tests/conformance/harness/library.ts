import { expect } from "vitest";
import { type Item, mustItem } from "../../support/answer-body.js";
import type { User } from "./running.js";

const AT = "/api/v1";

/** Where the resources of `references.yaml` live. */
export const LIBRARY = {
  authors: `${AT}/authors`,
  books: `${AT}/books`,
  reviews: `${AT}/reviews`,
  loans: `${AT}/loans`,
  shelves: `${AT}/shelves`,
  keepers: `${AT}/keepers`,
  labels: `${AT}/labels`,
  cards: `${AT}/cards`,
  genres: `${AT}/genres`,
  nodes: `${AT}/nodes`,
  notices: `${AT}/notices`,
};

/** An item that has to be made. */
export async function made(user: User, path: string, json: object): Promise<Item> {
  return mustItem(await user.create(json, path));
}

export async function statusOf(user: User, method: string, path: string): Promise<number> {
  return (await user.request(method, path)).status;
}

/** Deletes what has to be there. */
export async function gone(user: User, path: string): Promise<void> {
  expect(await statusOf(user, "DELETE", path)).toBe(204);
}
