import { type KeyObject, generateKeyPairSync, randomUUID, sign } from "node:crypto";

export type Algorithm = "RS256" | "ES256" | "EdDSA";

/** A key of an identity provider. */
export interface SigningKey {
  readonly algorithm: Algorithm;
  readonly kid: string;
  /** Its public half as it is published. */
  readonly jwk: object;
  readonly pem: string;
  /** A JWT for one user, good for an hour; the header's members are added, or instead of the usual ones. */
  readonly token: (user: string, header?: Readonly<Record<string, string>>) => string;
}

const HOUR_S = 3_600;

export function newSigningKey(algorithm: Algorithm): SigningKey {
  const { publicKey, privateKey } = keyPair(algorithm);
  const kid = randomUUID();
  return {
    algorithm,
    kid,
    jwk: { ...publicKey.export({ format: "jwk" }), kid, use: "sig" },
    pem: publicKey.export({ format: "pem", type: "spki" }).toString(),
    token: (user, header = {}) => {
      const claims = { sub: user, exp: Math.floor(Date.now() / 1_000) + HOUR_S };
      const message = unsignedToken({ alg: algorithm, kid, ...header }, claims);
      return `${message}.${signature(algorithm, message, privateKey)}`;
    },
  };
}

/** The first two parts of a token. */
export function unsignedToken(header: object, claims: object): string {
  return [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
}

function keyPair(algorithm: Algorithm): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } {
  switch (algorithm) {
    case "RS256":
      return generateKeyPairSync("rsa", { modulusLength: 2_048 });
    case "ES256":
      return generateKeyPairSync("ec", { namedCurve: "P-256" });
    case "EdDSA":
      return generateKeyPairSync("ed25519");
  }
}

function signature(algorithm: Algorithm, message: string, key: KeyObject): string {
  const digest = algorithm === "EdDSA" ? null : "sha256";
  return sign(digest, Buffer.from(message), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
}
