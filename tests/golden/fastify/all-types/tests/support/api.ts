/** How tests call the application, and what they read of its answers. */

import { expect } from "vitest";
import { z } from "zod";
import { startedApp } from "./app.js";

/** The headers of a request. */
export type Sent = Readonly<Record<string, string>>;

/** A body that a client sends. */
export type Body = Readonly<Record<string, unknown>>;

export interface Call {
  readonly headers?: Sent;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly content?: RequestInit["body"];
  /** Of the application that is called; without it the one that all tests share. */
  readonly url?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What the text is as JSON; null where there is none. */
  readonly body: unknown;
}

/** Sends a request, and reads the whole answer. */
export async function call(method: string, path: string, sent: Call = {}): Promise<Answer> {
  const { headers = {}, query = {}, json, content } = sent;
  const url = new URL(path, sent.url ?? (await startedApp()).url);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const isJson = json !== undefined;
  const response = await fetch(url, {
    method,
    headers: isJson ? { ...headers, "content-type": "application/json" } : headers,
    body: isJson ? JSON.stringify(json) : (content ?? null),
  });
  const text = await response.text();
  const body: unknown = text === "" ? null : JSON.parse(text);
  return { status: response.status, headers: response.headers, text, body };
}

export type Id = string;

/** What every item has; its own fields are `unknown`. */
const Item = z.looseObject({
  id: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
});
export type Item = z.infer<typeof Item>;

const OneItem = z.object({ data: Item });
const Page = z.object({
  data: z.array(Item),
  page: z.strictObject({
    limit: z.int(),
    next_cursor: z.string().nullable(),
    total: z.int().optional(),
  }),
});
type PageInfo = z.infer<typeof Page>["page"];
const ErrorBody = z.object({
  detail: z.string(),
  status_code: z.int(),
  request_id: z.string(),
});
const ValidationErrors = z.object({
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
});

/** The item that an answer of this status holds. */
export function itemOf(answer: Answer, status = 200): Item {
  expect(answer.status, answer.text).toBe(status);
  return OneItem.parse(answer.body).data;
}

/** The items of a page. */
export function itemsOf(answer: Answer): Item[] {
  expect(answer.status, answer.text).toBe(200);
  return Page.parse(answer.body).data;
}

/** What a page says of itself. */
export function pageOf(answer: Answer): PageInfo {
  expect(answer.status, answer.text).toBe(200);
  return Page.parse(answer.body).page;
}

/** What is wrong with which field; of one in a list or an object the name of the outermost. */
export function errorsOf(answer: Answer): [field: string, code: string][] {
  return fieldErrorsOf(answer).map(([field, code]) => [field.replace(/\[.*$/, ""), code]);
}

/** What is wrong, at its full path: `tags[0]`. */
export function fieldErrorsOf(answer: Answer): [field: string, code: string][] {
  expect(answer.status, answer.text).toBe(422);
  return ValidationErrors.parse(answer.body).errors.map(({ field, code }) => [field, code]);
}

/** What an error says. */
export function detailOf(answer: Answer): string {
  return ErrorBody.parse(answer.body).detail;
}

/** Expects an error that says no more than every error does. */
export function expectError(answer: Answer, status: number): void {
  expect(answer.status, answer.text).toBe(status);
  expect(z.strictObject(ErrorBody.shape).parse(answer.body).status_code).toBe(status);
}

/** The entity tag of an answer. */
export function tagOf({ headers }: Answer): string {
  return headers.get("etag") ?? "";
}

/** Creates an item. */
export async function create(path: string, json: Body, headers: Sent): Promise<Item> {
  return itemOf(await call("POST", path, { json, headers }), 201);
}

/** The ids of all items of a list, read page by page. */
export async function listedIds(path: string, headers: Sent, asked: Call["query"]): Promise<Id[]> {
  const ids: Id[] = [];
  let query: Readonly<Record<string, string>> | null = { limit: "1", ...asked };
  while (query !== null) {
    const answer = await call("GET", path, { query, headers });
    ids.push(...itemsOf(answer).map(({ id }) => id));
    const cursor: string | null = pageOf(answer).next_cursor;
    query = cursor === null ? null : { ...query, cursor };
  }
  return ids;
}
