import type { FastapiHost } from "../../../blueprint/host.js";

/** Sessions, engine and migrations of our own come along. */
export function isOwnDatabase({ orm, session }: FastapiHost): boolean {
  return orm === "own" || session === null;
}
