import { type IncomingMessage, request as httpRequest } from "node:http";
import { text as textOf } from "node:stream/consumers";
import type { AppServer } from "./app-server.mjs";
import { signedToken } from "./signed-token.mjs";

/** What a request sends beside its method and path. */
export interface Sent {
  /** The user who asks: gets a valid token. Nobody when left out. */
  readonly user?: string;
  /** More claims of the user's token. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is; needs a `content-type` among the headers, if it is to have one. */
  readonly text?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A response, its JSON read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the body, or its text when it is none; null without a body. */
  readonly body: unknown;
}

export type Client = (method: string, path: string, sent?: Sent) => Promise<Answer>;

export const JSON_HEADERS = { "content-type": "application/json" };

const PATIENCE_MS = 60_000;

/** A client of one running backend: each request on a connection of its own. Paths start with a slash. */
export function clientOf(server: AppServer): Client {
  return async (method, path, sent = {}) => {
    const response = await responseTo(`${server.url}${escaped(path)}`, method, sent);
    const headers = new Headers();
    for (const [name, values] of Object.entries(response.headersDistinct))
      for (const value of values ?? []) headers.append(name, value);
    return { status: response.statusCode ?? 0, headers, body: parsed(await textOf(response)) };
  };
}

function responseTo(url: string, method: string, sent: Sent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const body = bodyOf(sent);
    const length = body === null ? {} : { "content-length": Buffer.byteLength(body) };
    const headers = { ...length, ...headersOf(sent) };
    const outgoing = httpRequest(url, { agent: false, method, headers, timeout: PATIENCE_MS });
    outgoing.on("response", resolve).on("error", reject);
    outgoing.on("timeout", () => outgoing.destroy(new Error(`no answer to ${method} ${url}`)));
    outgoing.end(body ?? undefined);
  });
}

/** As a URL library would send it: what is not ASCII, and blanks, percent-encoded; the rest is left alone. */
function escaped(path: string): string {
  return path.replaceAll(/[^!-~]/gu, (character) => encodeURIComponent(character));
}

/** The headers of a request, its token included. */
export function headersOf(sent: Sent): Record<string, string> {
  return {
    ...(sent.json === undefined ? {} : JSON_HEADERS),
    ...(sent.user === undefined ? {} : { authorization: `Bearer ${signedToken(sent.user, sent.claims)}` }),
    ...sent.headers,
  };
}

export function bodyOf(sent: Sent): string | Uint8Array<ArrayBuffer> | null {
  return sent.json === undefined ? (sent.text ?? null) : JSON.stringify(sent.json);
}

export function parsed(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
