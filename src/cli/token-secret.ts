import type { AppEnvironment } from "./app-environment.js";

const MIN_BYTES = 32;
/** Letters that the app, too, takes for a secret that nobody has set yet. */
const PLACEHOLDERS = ["changeme", "placeholder", "replaceme", "yoursecret", "yourjwtsecret"];

/** JWT_SECRET, or what is wrong with it by the rules that the app starts by. */
export function checkedSecret(
  secret: ReturnType<AppEnvironment>,
): { readonly secret: string } | { readonly reason: string } {
  if (secret === undefined) return { reason: "is not set, neither in the environment nor in .env" };
  if (Buffer.byteLength(secret) < MIN_BYTES) return { reason: `has fewer than ${MIN_BYTES} bytes` };
  const letters = secret.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return PLACEHOLDERS.some((word) => letters.includes(word))
    ? { reason: "is still a placeholder" }
    : { secret };
}
