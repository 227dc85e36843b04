/** The headers that every response of the resources has, and the id that a request is known by. */

import type { FastifyInstance } from "fastify";

const REQUEST_ID = /^[A-Za-z0-9._-]{1,128}$/;
const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
};

/** A request is known by the id that the client gave it, if it can be kept, and else by the application's own. */
export function installHeaders(api: FastifyInstance): void {
  api.addHook("onRequest", (request, reply, done) => {
    const given = request.headers["x-request-id"];
    if (typeof given === "string" && REQUEST_ID.test(given) && given !== request.id) {
      // Two lines of the log may be needed to follow it: this one names both.
      request.log.info({ request_id: given }, "The request brings its id");
      request.id = given;
    }
    reply.headers({ ...SECURITY_HEADERS, "x-request-id": request.id });
    done();
  });
}
