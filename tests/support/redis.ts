import { once } from "node:events";
import { type Server, type Socket, connect, createServer } from "node:net";

const SERVER = new URL(process.env["TEST_REDIS_URL"] ?? "redis://127.0.0.1:6379/0");
const PATIENCE_MS = 3_000;

/** Where the Redis of the tests is. */
export const REDIS_URL = SERVER.href;

/** What makes a backend wait for Redis as long as a busy machine takes: ioredis has no limit that is no number. */
const PATIENCE = {
  python: "?socket_timeout=60&socket_connect_timeout=60&timeout=60",
  node: "?commandTimeout=none",
};

/** A URL of Redis with which a backend of this target takes no slow answer for none. */
export function patient(url: string, target: string): string {
  return `${url}${target === "fastapi" ? PATIENCE.python : PATIENCE.node}`;
}

/** A way to Redis that can be cut and mended. */
export interface RedisProxy {
  readonly url: string;
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

/**
 * Why the tests on Redis cannot run here: one line with the mend, or null when they can.
 * The server is `TEST_REDIS_URL`, or the usual one of this machine.
 */
export async function missingRedis(): Promise<string | null> {
  const socket = connectToRedis();
  try {
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("no answer")));
    await once(socket, "connect");
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    return `Redis is not reachable (${reason}): start one, or name it in TEST_REDIS_URL`;
  } finally {
    socket.destroy();
  }
}

/** Opens a way to Redis on a port of its own. */
export async function redisProxy(): Promise<RedisProxy> {
  const open = new Set<Socket>();
  let server = await listening(open, 0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const { port } = address;
  const url = new URL(REDIS_URL);
  url.host = `127.0.0.1:${String(port)}`;
  return {
    url: url.href,
    cut: async () => {
      server.close();
      for (const socket of open) socket.destroy();
      if (server.listening) await once(server, "close");
    },
    mend: async () => {
      server = await listening(open, port);
    },
  };
}

async function listening(open: Set<Socket>, port: number): Promise<Server> {
  const server = createServer((client) => {
    const redis = connectToRedis();
    for (const socket of [client, redis]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        open.delete(socket);
        client.destroy();
        redis.destroy();
      });
    }
    client.pipe(redis).pipe(client);
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function connectToRedis(): Socket {
  return connect({ host: SERVER.hostname, port: Number(SERVER.port || "6379") });
}
