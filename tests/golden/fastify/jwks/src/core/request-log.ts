/** One line a request: who asked for what and how it went; never a token, a query string or a body. */

import type { FastifyInstance, FastifyRequest } from "fastify";

/** What stands if the client is gone before it is answered. */
const CLIENT_CLOSED_REQUEST = 499;

export function installRequestLog(app: FastifyInstance): void {
  app.addHook("onResponse", (request, reply, done) => {
    write(request, reply.statusCode, reply.elapsedTime);
    done();
  });
  app.addHook("onRequestAbort", (request, done) => {
    write(request, CLIENT_CLOSED_REQUEST, 0);
    done();
  });
}

function write(request: FastifyRequest, status: number, milliseconds: number): void {
  const { method, routeOptions, caller } = request;
  // The template, so that lines can be grouped; none where no route matched.
  const route = routeOptions.url ?? null;
  request.log.info(
    {
      method,
      route,
      status,
      duration_ms: Math.round(milliseconds * 10) / 10,
      user_id: caller?.id ?? null,
    },
    `${method} ${route ?? "-"} ${status}`,
  );
}
