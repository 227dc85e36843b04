/** The end: who is served is served to the end, and nobody else is waited for. */

import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** Lets `app.close()` wait for requests under way alone, and not for clients that only hold a connection. */
export function installShutdown(app: FastifyInstance): void {
  /** How many requests are under way on each connection. */
  const requests = new Map<Socket, number>();
  let isClosing = false;
  const count = (socket: Socket, change: number): void => {
    const before = requests.get(socket);
    if (before !== undefined) requests.set(socket, before + change);
  };
  // Node closes connections between two requests, but none on which a part of a head was sent, or nothing yet.
  app.server.on("connection", (socket) => {
    requests.set(socket, 0);
    socket.once("close", () => requests.delete(socket));
  });
  app.server.on("request", ({ socket }, response) => {
    count(socket, 1);
    response.once("close", () => {
      count(socket, -1);
    });
  });
  app.addHook("preClose", (done) => {
    isClosing = true;
    for (const [socket, underWay] of requests) {
      if (underWay === 0) socket.destroy();
    }
    done();
  });
  app.addHook("onSend", (_request, reply, payload, done) => {
    if (isClosing) reply.header("connection", "close");
    done(null, payload);
  });
}
