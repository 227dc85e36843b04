/** libpq's TLS parameters as what the driver takes. */

import { readFileSync } from "node:fs";
import { connect } from "node:net";
import type { ConnectionOptions } from "node:tls";

/** `prefer`: encrypt if the server can, whatever its certificate. */
export type Tls = ConnectionOptions | "off" | "prefer";

const MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
const ALIASES: Readonly<Record<string, string>> = { true: "require", false: "disable" };
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Paths, as given. */
export interface TlsFiles {
  readonly root: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
}

/**
 * What `sslmode` means. As in libpq it is `prefer` unless told, and `require` encrypts without
 * looking at the certificate, unless a root certificate is given. Throws an Error.
 */
export function tlsOf(given: string | undefined, { root, cert, key }: TlsFiles): Tls {
  const mode = ALIASES[given ?? ""] ?? given ?? "prefer";
  if (!MODES.includes(mode)) {
    throw new Error(`has an unknown sslmode; it is one of ${MODES.join(", ")}`);
  }
  if (mode === "disable") return "off";
  if (mode === "allow" || mode === "prefer") return "prefer";
  return {
    rejectUnauthorized: mode !== "require" || root !== undefined,
    ...(mode === "verify-full" ? {} : { checkServerIdentity: () => undefined }),
    ...(root === undefined || root === "system" ? {} : { ca: certificate(root) }),
    ...(cert === undefined ? {} : { cert: certificate(cert) }),
    ...(key === undefined ? {} : { key: certificate(key) }),
  };
}

/** Whether a server encrypts: asked as the protocol asks it, before anything else is said. */
export function offersTls(host: string, port: number, timeoutMillis: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: timeoutMillis });
    socket.once("connect", () => socket.write(SSL_REQUEST));
    socket.once("data", (answer) => {
      resolve(answer.toString("latin1").startsWith("S"));
      socket.destroy();
    });
    socket.once("timeout", () => socket.destroy(new Error("timeout while connecting")));
    socket.once("error", reject);
    socket.once("close", () => {
      reject(new Error("the server closed the connection"));
    });
  });
}

function certificate(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new Error("names a certificate that cannot be read");
  }
}
