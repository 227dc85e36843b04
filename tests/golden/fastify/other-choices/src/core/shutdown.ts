/** The end: who is served is served to the end, and nobody else is waited for. */

import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** Lets `app.close()` wait for requests under way alone, and not for clients that only hold a connection. */
export function installShutdown(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  let isClosing = false;
  // Node closes connections between two requests, but none on which there was none yet.
  app.server.on("connection", (socket) => {
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  app.server.on("request", ({ socket }) => unused.delete(socket));
  app.addHook("preClose", (done) => {
    isClosing = true;
    for (const socket of unused) socket.destroy();
    done();
  });
  app.addHook("onSend", (_request, reply, payload, done) => {
    if (isClosing) reply.header("connection", "close");
    done(null, payload);
  });
}
