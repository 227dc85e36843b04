/** A real HTTP server that publishes keys, and can be told to rotate them, to hang or to lie. */

import { once } from "node:events";
import {
  createServer,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import type { SigningKey } from "./signing-keys.js";

export class KeyServer {
  status = 200;
  headers: OutgoingHttpHeaders = {};
  body: string;
  hits = 0;
  readonly url: string;
  readonly #server: Server;
  #waiting: ServerResponse[] | null = null;

  private constructor(server: Server, keys: readonly SigningKey[]) {
    this.#server = server;
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("it has no port");
    this.url = `http://127.0.0.1:${address.port}/keys`;
    this.body = documentOf(keys);
    server.on("request", (_request, response) => {
      this.hits += 1;
      if (this.#waiting === null) this.#answer(response);
      else this.#waiting.push(response);
    });
  }

  /** Starts one that does not keep the tests from ending. */
  static async start(keys: readonly SigningKey[]): Promise<KeyServer> {
    const server = createServer().listen(0, "127.0.0.1").unref();
    await once(server, "listening");
    return new KeyServer(server, keys);
  }

  publish(...keys: readonly SigningKey[]): void {
    this.body = documentOf(keys);
  }

  /** Answers nobody until it is told to go on. */
  hang(): void {
    this.#waiting = [];
  }

  goOn(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const response of waiting) this.#answer(response);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(response: ServerResponse): void {
    response.writeHead(this.status, this.headers).end(this.body);
  }
}

function documentOf(keys: readonly SigningKey[]): string {
  return JSON.stringify({ keys: keys.map(({ jwk }) => jwk) });
}
