import { once } from "node:events";
import { type ServerResponse, createServer } from "node:http";
import type { SigningKey } from "./signing-key.js";

/** An identity provider's HTTP server, which publishes keys, or does what it is told instead. */
export interface KeyServer {
  readonly url: string;
  /** How often it was asked. */
  readonly hits: () => number;
  readonly publish: (keys: readonly SigningKey[]) => void;
  /** From now on every request is answered by this. */
  readonly answer: (answer: (response: ServerResponse) => void) => void;
  readonly stop: () => void;
}

export async function startKeyServer(keys: readonly SigningKey[]): Promise<KeyServer> {
  let hits = 0;
  let answer = publishing(keys);
  const server = createServer((_, response) => {
    hits += 1;
    answer(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${String(address.port)}/keys`,
    hits: () => hits,
    publish: (others) => {
      answer = publishing(others);
    },
    answer: (other) => {
      answer = other;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function publishing(keys: readonly SigningKey[]): (response: ServerResponse) => void {
  return (response) => response.end(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }));
}
