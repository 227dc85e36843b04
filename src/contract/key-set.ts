import type { Blueprint } from "../blueprint/blueprint.js";

/** Whether tokens are checked with the published keys of an identity provider, and not with a secret. */
export function usesKeySet({ auth }: Blueprint): boolean {
  return auth.strategy === "jwt" && !auth.algorithms.includes("HS256");
}
