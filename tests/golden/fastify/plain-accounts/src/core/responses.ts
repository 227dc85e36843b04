/** Success bodies, and the entity tags that guard them. */

import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { ApiError } from "./errors.js";
import type { Page } from "./listing.js";

const PageInfo = z
  .object({
    limit: z.int(),
    nextCursor: z.string().nullable(),
    total: z.int().optional(),
  })
  .meta({
    id: "PageInfo",
    description: "`total` is there only when the client asks for it with `count=true`.",
  });
type PageInfo = z.infer<typeof PageInfo>;

/** The body of a list; `id` is its name in the OpenAPI document. */
export function pageEnvelope<S extends z.ZodType>(schema: S, id: string) {
  return z
    .object({ items: z.array(schema), page: PageInfo })
    .meta({ id, description: "Some of them, and where the list goes on." });
}

type Reply = Pick<FastifyReply, "code" | "header" | "request">;

interface Identified {
  readonly id: string | number;
}

/** The body of one item; sets its entity tag. */
export function sendItem<T extends object>(reply: Reply, item: T): T {
  reply.header("etag", entityTag(item));
  return item;
}

/** The body of a new item; says where it is, too. */
export function sendCreated<T extends Identified>(reply: Reply, item: T): T {
  locate(reply, item);
  return sendItem(reply, item);
}

/** The body of a list; `total` only if it was counted. */
export function pageBody<T>(found: Page<T>, limit: number) {
  return { items: [...found.rows], page: pageInfo(found, limit) };
}

function locate(reply: Reply, { id }: Identified): void {
  const { url = "" } = reply.request.routeOptions;
  reply.code(201).header("location", `${url}/${id}`);
}

function pageInfo({ nextCursor, total }: Page<unknown>, limit: number): PageInfo {
  const page = { limit, nextCursor };
  return total === null ? page : { ...page, total };
}

/** A strong tag: it changes with every byte of the representation. */
export function entityTag(item: object): string {
  const hash = createHash("sha256").update(JSON.stringify(item)).digest("hex");
  return `"${hash.slice(0, 32)}"`;
}

/** Refuses to change an item that is no longer the one the client saw. */
export function checkIfMatch(ifMatch: string | undefined, current: object): void {
  if (
    ifMatch !== undefined &&
    !namesOf(ifMatch).some((name) => name === "*" || name === entityTag(current))
  ) {
    throw new ApiError(412, "The item has changed since you read it");
  }
}

/** Answers 304 to a GET whose client says that it has this very item. */
export function installNotModified(app: FastifyInstance): void {
  app.addHook("onSend", (request, reply, payload, done) => {
    const tag = reply.getHeader("etag");
    const names = namesOf(request.headers["if-none-match"] ?? "");
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (
      isRead &&
      tag !== undefined &&
      names.some((name) => ["*", tag, `W/${String(tag)}`].includes(name))
    ) {
      reply.code(304).removeHeader("content-type").removeHeader("content-length");
      // For HEAD Fastify measures it.
      done(null, request.method === "HEAD" ? "" : null);
    } else {
      done(null, payload);
    }
  });
}

function namesOf(condition: string): string[] {
  return condition.split(",").map((name) => name.trim());
}
