import { type Socket, connect } from "node:net";
import type { AppServer } from "../support/app-server.mjs";
import { headersOf } from "../support/http-client.js";
import { TASKS } from "./load.js";

/** What a slow client sends: a text at once, then another byte by byte. */
export interface SlowlySent {
  readonly atOnce?: string;
  readonly slowly?: string;
}

/** A client that may take its time, on a connection of its own. */
export interface SlowClient {
  /** What the backend has answered so far; it is not read before it is asked for. */
  readonly answer: () => Promise<string>;
  readonly isConnected: () => boolean;
  readonly hangUp: () => void;
}

const BYTE_MS = 250;
/** Longer than anything that is sent slowly. */
const BODY_LENGTH = 1_000;

/** Connects, and never ends what it has to say. */
export function slowClient(server: AppServer, { atOnce = "", slowly = "" }: SlowlySent): SlowClient {
  const { hostname, port } = new URL(server.url);
  const socket = connect({ host: hostname, port: Number(port) }).pause();
  let isClosed = false;
  // "close" follows.
  socket.on("error", () => undefined);
  socket.write(atOnce);
  let sent = 0;
  const timer = setInterval(() => {
    if (sent < slowly.length) socket.write(slowly.charAt(sent++));
  }, BYTE_MS);
  socket.on("close", () => {
    clearInterval(timer);
    isClosed = true;
  });
  return {
    answer: () => restOf(socket),
    isConnected: () => !isClosed,
    hangUp: () => socket.destroy(),
  };
}

/** The head of a request to make a task, whose body is still to come. */
export function postHead(user: string): string {
  const headers = headersOf({ user, json: null, headers: { "content-length": String(BODY_LENGTH) } });
  return headOf("POST", TASKS, headers);
}

/** The head of a request for a path; the connection stays open after it. */
export function getHead(path: string, user: string): string {
  return headOf("GET", path, headersOf({ user }));
}

function headOf(method: string, path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ host: "localhost", ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

function restOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    socket.on("data", (chunk) => (text += chunk.toString("latin1")));
    socket.on("close", () => {
      resolve(text);
    });
    if (socket.closed) resolve(text);
    socket.resume();
  });
}
