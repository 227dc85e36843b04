/** What an address answers to: 405 with every method that it knows, and the same for OPTIONS. */

import { METHODS } from "node:http";
import type { FastifyInstance } from "fastify";
import { ApiError } from "./errors.js";

/** Answers for the methods that the routes leave out. It has to be called after the last of them. */
export type AnswerOtherMethods = (app: FastifyInstance) => void;

/** Watches the routes that are added from now on. */
export function watchMethods(app: FastifyInstance): AnswerOtherMethods {
  for (const method of METHODS) {
    if (!app.supportedMethods.includes(method)) app.addHttpMethod(method);
  }
  const known = new Map<string, Set<string>>();
  app.addHook("onRoute", ({ url, method }) => {
    // @fastify/cors has one for all addresses.
    if (url === "*") return;
    known.set(url, new Set([...(known.get(url) ?? []), ...[method].flat()]));
  });
  return (last) => {
    for (const [url, methods] of [...known]) answerOthers(last, url, methods);
  };
}

function answerOthers(app: FastifyInstance, url: string, methods: ReadonlySet<string>): void {
  const allow = [...methods, "OPTIONS"].sort().join(", ");
  app.route({
    method: METHODS.filter((method) => !methods.has(method)),
    url,
    schema: { hide: true },
    onRequest: (request, reply, done) => {
      if (request.method !== "OPTIONS") {
        throw new ApiError(405, "Method not allowed", { headers: { allow } });
      }
      reply.code(204).header("allow", allow).send();
      done();
    },
    handler: () => undefined,
  });
}
