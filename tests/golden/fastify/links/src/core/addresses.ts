/** Which addresses the configuration may hold. A message never repeats one: it may hold a password. */

import { isIP, isIPv6 } from "node:net";

const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?$/;

/** What browsers send in `Origin`; anything else would never match. Throws. */
export function checkOrigins(origins: readonly string[]): readonly string[] {
  if (origins.includes("*")) {
    throw new Error("must name the pages that may call: * would be every page there is");
  }
  if (!origins.every((origin) => ORIGIN.test(origin))) {
    throw new Error(
      "must look like https://app.example or http://localhost:5173:" +
        " in lower case, without a path and without a slash at the end",
    );
  }
  return origins;
}

/** Addresses and networks of addresses. Throws. */
export function checkProxies(proxies: readonly string[]): readonly string[] {
  if (!proxies.every(isNetwork)) {
    throw new Error("must be addresses or networks like 10.0.0.5, 10.0.0.0/8 or fd00::/8");
  }
  return proxies;
}

/** An address is a network of its own. */
function isNetwork(text: string): boolean {
  const [address = "", bits, ...others] = text.split("/");
  if (isIP(address) === 0 || others.length > 0) return false;
  if (bits === undefined) return true;
  return /^[0-9]{1,3}$/.test(bits) && Number(bits) <= (isIPv6(address) ? 128 : 32);
}

/** Throws. */
export function checkRedisUrl(text: string): string {
  const url = parseUrl(text);
  if (url === null || !["redis:", "rediss:"].includes(url.protocol) || url.hostname === "") {
    throw new Error("is not a Redis URL: redis://user:password@host:6379/0");
  }
  return text;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
