/** Ending a statement that nobody waits for any more. */

import { connect } from "node:net";
import type { PoolClient } from "pg";

const LENGTH = 16;
const CANCEL_REQUEST = 80_877_102;
const TIMEOUT_MILLIS = 5_000;

/**
 * Asks the server to end what `client` runs, as the protocol has it: on a connection of its own. It may
 * come to nothing, and the promise resolves all the same.
 */
export function cancelStatement(client: PoolClient): Promise<void> {
  const processId = processIdOf(client);
  const secretKey: unknown = Reflect.get(client, "secretKey");
  if (processId === null || typeof secretKey !== "number") return Promise.resolve();
  const request = Buffer.alloc(LENGTH);
  [LENGTH, CANCEL_REQUEST, processId, secretKey].forEach((value, index) => {
    request.writeInt32BE(value, index * 4);
  });
  const { host, port } = client;
  const isSocket = host.startsWith("/");
  const socket = connect(isSocket ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
  return new Promise((resolve) => {
    socket.setTimeout(TIMEOUT_MILLIS, () => socket.destroy());
    // "close" follows.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve();
    });
    // The server answers by closing the connection. To close it earlier makes PgBouncer 1.18 crash.
    socket.resume();
    socket.write(request);
  });
}

/** The number by which whoever answered a connection knows it: the server's process, or a pooler's own. */
export function processIdOf(client: PoolClient): number | null {
  const processId: unknown = Reflect.get(client, "processID");
  return typeof processId === "number" ? processId : null;
}
