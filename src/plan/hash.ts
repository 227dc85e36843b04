import { createHash } from "node:crypto";

/** A short fingerprint of a text, enough to tell whether it is the same one; null of nothing. */
export function hashOf(text: string | null): string | null {
  return text === null ? null : createHash("sha256").update(text).digest("base64url");
}
