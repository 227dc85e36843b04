/** How an address is read before it is routed. */

import type { IncomingMessage } from "node:http";
import type { onRequestHookHandler } from "fastify";
import { ApiError } from "./errors.js";

/**
 * The address as the router can read it. A path that is no percent-encoded UTF-8 names nothing, which
 * is for its route to say, after it has looked at who asks.
 */
export function routableUrl({ url = "/" }: Pick<IncomingMessage, "url">): string {
  // Node gives a byte that is not ASCII as the character of this number.
  const ascii = url.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
  const [path = "", ...query] = ascii.split("?");
  return isDecodable(path) ? ascii : [path.replaceAll("%", "%25"), ...query].join("?");
}

/** Whether all of its escapes are complete, and make UTF-8. */
export function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Nothing has a second address with a slash at its end, which the router takes for an empty id. */
export const requireExactPath: onRequestHookHandler = ({ url }, _reply, done) => {
  const [path = ""] = url.split("?");
  if (path.length > 1 && path.endsWith("/")) throw new ApiError(404, "Not found");
  done();
};
