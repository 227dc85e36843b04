/** How the driver connects to a server. */

import type { ClientConfig } from "pg";
import { offersTls } from "./tls.js";
import type { ServerUrl } from "./url.js";

const PROBE_TIMEOUT_MILLIS = 10_000;

/** What the driver takes. The server is asked whether it encrypts, where the URL leaves that to it. */
export async function connectionTo({ host, port, tls, options }: ServerUrl): Promise<ClientConfig> {
  return { ...options, host, port, keepAlive: true, ssl: await encryption() };

  async function encryption(): Promise<ClientConfig["ssl"]> {
    if (tls === "off") return false;
    if (tls !== "prefer") return tls;
    const isOffered = await offersTls(
      host,
      port,
      options.connectionTimeoutMillis ?? PROBE_TIMEOUT_MILLIS,
    );
    return isOffered && { rejectUnauthorized: false };
  }
}
