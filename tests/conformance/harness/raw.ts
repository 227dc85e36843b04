import { once } from "node:events";
import { type Socket, connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { AppServer } from "../../support/app-server.mjs";
import { type Answer, type Sent, bodyOf, headersOf, parsed } from "../../support/http-client.js";

const PATIENCE_MS = 20_000;

/** One connection on which every byte is ours. */
export interface Line {
  /** Sends bytes, and waits until the system has taken them. */
  readonly send: (bytes: string | Uint8Array) => Promise<void>;
  /** Says that nothing more will come. */
  readonly hangUp: () => void;
  /** Breaks the connection off. */
  readonly destroy: () => void;
  /** All that the server sent until it closed the connection. */
  readonly received: Promise<Buffer>;
}

/** A request whose last byte is held back. */
export interface Held {
  /** Sends the last byte, and reads the answer. */
  readonly release: () => Promise<Answer>;
}

export async function openLine(server: AppServer): Promise<Line> {
  const { hostname, port } = new URL(server.url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  socket.setNoDelay(true);
  const received = allOf(socket);
  await once(socket, "connect");
  return {
    send: (bytes) => sent(socket, bytes),
    hangUp: () => socket.end(),
    destroy: () => socket.resetAndDestroy(),
    received,
  };
}

/** Sends exactly these bytes and gives the answer; null when the server closes the connection without one. */
export async function exchange(server: AppServer, bytes: string | Uint8Array): Promise<Answer | null> {
  const line = await openLine(server);
  await line.send(bytes).catch(() => undefined);
  const text = await line.received;
  return text.length === 0 ? null : answerOf(text);
}

/** The bytes of a request on a connection that ends with it. */
export function requestBytes(method: string, path: string, request: Sent = {}): Buffer {
  const body = Buffer.from(bodyOf(request) ?? "");
  const headers = { host: "localhost", connection: "close", ...headersOf(request) };
  const length = body.length > 0 ? { "content-length": String(body.length) } : {};
  const lines = Object.entries({ ...headers, ...length }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`), body]);
}

/** Sends all of a request but its last byte. */
export async function hold(server: AppServer, bytes: Buffer): Promise<Held> {
  const line = await openLine(server);
  await line.send(bytes.subarray(0, -1));
  return {
    release: async () => {
      await line.send(bytes.subarray(-1));
      return answerOf(await line.received);
    },
  };
}

/** Has requests arrive at once: each is sent but for its last byte, then all last bytes together. */
export async function atOnce(server: AppServer, requests: readonly Buffer[]): Promise<Answer[]> {
  const held = await Promise.all(requests.map((bytes) => hold(server, bytes)));
  return Promise.all(held.map((request) => request.release()));
}

/** The first response in what a server sent. */
export function answerOf(bytes: Buffer): Answer {
  const end = bytes.indexOf("\r\n\r\n");
  const [first = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const [, status = ""] = /^HTTP\/1\.[01] (\d{3})/.exec(first) ?? [];
  if (status === "") throw new Error(`no response: ${bytes.toString("latin1").slice(0, 200)}`);
  const headers = new Headers(lines.map((line): [string, string] => nameAndValue(line)));
  const length = Number(headers.get("content-length") ?? Number.NaN);
  const rest = bytes.subarray(end + 4);
  const body = Number.isNaN(length) ? rest : rest.subarray(0, length);
  return { status: Number(status), headers, body: parsed(body.toString("utf8")) };
}

function nameAndValue(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

function sent(socket: Socket, bytes: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

async function allOf(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  socket.on("error", () => undefined);
  const stop = new AbortController();
  const ended = Promise.race([once(socket, "end"), once(socket, "close")]).catch(() => undefined);
  const late = delay(PATIENCE_MS, "late", { signal: stop.signal }).catch(() => undefined);
  await Promise.race([ended, late]);
  stop.abort();
  socket.destroy();
  return Buffer.concat(chunks);
}
