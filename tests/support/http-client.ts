import type { AppServer } from "./app-server.mjs";
import { signedToken } from "./signed-token.mjs";

/** What a request sends beside its method and path. */
export interface Sent {
  /** The user who asks: gets a valid token. Nobody when left out. */
  readonly user?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is; needs a `content-type` among the headers, if it is to have one. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A response, its JSON read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the body; null when it has none. */
  readonly body: unknown;
}

export type Client = (method: string, path: string, sent?: Sent) => Promise<Answer>;

/** A client of one running backend. Paths start with a slash. */
export function clientOf(server: AppServer): Client {
  return async (method, path, sent = {}) => {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: headersOf(sent),
      body: sent.json === undefined ? (sent.text ?? null) : JSON.stringify(sent.json),
      redirect: "manual",
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  };
}

function headersOf(sent: Sent): Record<string, string> {
  return {
    ...(sent.json === undefined ? {} : { "content-type": "application/json" }),
    ...(sent.user === undefined ? {} : { authorization: `Bearer ${signedToken(sent.user)}` }),
    ...sent.headers,
  };
}

function parsed(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
