import { createHash } from "node:crypto";

const CHECK_BYTES = 8;

/** A cursor whose checksum fits the list that it is for, over bytes of the caller's. */
export function forgedCursor(meaning: string, content: string): string {
  const body = Buffer.from(content, "latin1");
  const check = createHash("sha256").update(meaning).update(body).digest().subarray(0, CHECK_BYTES);
  return Buffer.concat([check, body]).toString("base64url");
}
