/** Which keys of a JWK set (RFC 7517) may verify a token, and with which algorithm. */

import { type CryptoKey, importJWK, type JWK } from "jose";
import { z } from "zod";

const MAX_KEYS = 100;

/** A public key, bound to the one algorithm of its type, whatever a token says. */
export interface PublishedKey {
  readonly key: CryptoKey;
  readonly algorithm: string;
  readonly kid: string | undefined;
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  RSA: "RS256",
  "EC P-256": "ES256",
  "OKP Ed25519": "EdDSA",
};

const PublicKey = z
  .object({
    kty: z.string(),
    crv: z.string().optional(),
    kid: z.string().optional(),
    alg: z.string().optional(),
    use: z.literal("sig").optional(),
    key_ops: z.array(z.string()).optional(),
    // A private key has no business there.
    d: z.undefined().optional(),
  })
  .refine(({ key_ops: operations }) => operations?.includes("verify") ?? true);

const Document = z.object({ keys: z.array(z.unknown()) });

/** The keys for `algorithms`; whatever else is in the set is left out. Throws when there is none. */
export async function usableKeys(
  document: string,
  algorithms: readonly string[],
): Promise<PublishedKey[]> {
  const entries = await Promise.all(
    keysIn(document).map((entry) => usableKey(entry, algorithms).catch(() => null)),
  );
  const keys = entries.filter((key) => key !== null);
  if (keys.length === 0) throw new Error(`it sent no key for ${algorithms.join(", ")}`);
  return keys;
}

function keysIn(document: string): readonly unknown[] {
  try {
    return Document.parse(JSON.parse(document)).keys.slice(0, MAX_KEYS);
  } catch {
    throw new Error("it sent no key set");
  }
}

/** Null for a key that verifies nothing here. Throws for garbage. */
async function usableKey(
  entry: unknown,
  algorithms: readonly string[],
): Promise<PublishedKey | null> {
  if (!isPublicKey(entry)) return null;
  const { kty, crv, alg, kid } = entry;
  const algorithm = ALGORITHMS[crv === undefined ? kty : `${kty} ${crv}`];
  if (algorithm === undefined || !algorithms.includes(algorithm)) return null;
  if (alg !== undefined && alg !== algorithm) return null;
  const key = await importJWK(entry, algorithm);
  return key instanceof Uint8Array ? null : { key, algorithm, kid };
}

function isPublicKey(entry: unknown): entry is JWK & { readonly kty: string } {
  return PublicKey.safeParse(entry).success;
}
