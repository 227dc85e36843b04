/** Keys of an identity provider, and the tokens that it signs with them. */

import { randomUUID } from "node:crypto";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { ALGORITHMS } from "../../src/core/security.js";

type Fields = Readonly<Record<string, unknown>>;

/** A key for one algorithm; `jwk` is its public half, as it is published. */
export class SigningKey {
  private constructor(
    readonly algorithm: string,
    readonly kid: string,
    readonly jwk: JWK,
    private readonly secret: CryptoKey,
  ) {}

  /** Makes a fresh one. */
  static async create(algorithm: string, kid: string = randomUUID()): Promise<SigningKey> {
    const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid, use: "sig" };
    return new SigningKey(algorithm, kid, jwk, privateKey);
  }

  /** A token with these claims; what `header` holds is added to its header, or instead of what is there. */
  sign(claims: Fields, header: Fields = {}): Promise<string> {
    const protectedHeader = { alg: this.algorithm, kid: this.kid, ...header };
    return new SignJWT({ ...claims }).setProtectedHeader(protectedHeader).sign(this.secret);
  }
}

/** The token under another header; its signature stays. */
export function withHeader(token: string, header: Fields): string {
  const encoded = Buffer.from(JSON.stringify(header)).toString("base64url");
  return encoded + token.slice(token.indexOf("."));
}

/** One key for each algorithm that the application takes. */
export function signingKeys(): Promise<SigningKey[]> {
  return Promise.all(ALGORITHMS.map((algorithm) => SigningKey.create(algorithm)));
}

/** Signs all tokens of the tests that are about something else. */
export const PROVIDER = await SigningKey.create(ALGORITHMS[0] ?? "RS256");
