import { once } from "node:events";
import { type Socket, connect, createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** The network between a backend and its database. */
export interface Proxy {
  /** The database's own address, by way of the proxy. */
  readonly url: string;
  /** From now on the backend hears so much later that the database has closed a connection. */
  readonly delayClosing: (milliseconds: number) => void;
  /** From now on nothing goes through the connections that there are, and neither end hears of it. */
  readonly silence: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts a proxy that passes everything on, until it is told otherwise. */
export async function proxyTo(databaseUrl: string): Promise<Proxy> {
  const { hostname, port } = new URL(databaseUrl);
  const ends = new Set<Socket>();
  let closesAfterMs = 0;
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = connect({ host: hostname, port: Number(port || "5432"), allowHalfOpen: true });
    client.pipe(upstream);
    upstream.pipe(client, { end: false });
    upstream.on("end", () => void delay(closesAfterMs).then(() => client.destroy()));
    for (const [end, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      ends.add(end);
      // "close" follows.
      end.on("error", () => undefined);
      end.on("close", () => {
        ends.delete(end);
        if (end === client) other.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${String(address.port)}`;
  return {
    url: url.href,
    delayClosing: (milliseconds) => {
      closesAfterMs = milliseconds;
    },
    silence: () => {
      for (const end of ends) {
        end.unpipe();
        end.removeAllListeners("end");
        end.resume();
      }
    },
    stop: async () => {
      for (const end of ends) end.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
