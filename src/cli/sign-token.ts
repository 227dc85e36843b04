import { createHmac } from "node:crypto";

/** A JWT with these claims, signed with HS256. */
export function signToken(claims: Readonly<Record<string, unknown>>, secret: string): string {
  const head = `${encoded({ alg: "HS256", typ: "JWT" })}.${encoded(claims)}`;
  return `${head}.${createHmac("sha256", secret).update(head).digest("base64url")}`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
