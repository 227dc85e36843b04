import type { Api } from "../blueprint/blueprint.js";
import type { Place } from "../blueprint/place.js";

type Limit = Api["rateLimit"];

/** Reports that a client may send more requests in some span of time than before. */
export function reportWeakerLimit(before: Limit, now: Limit, place: Place): void {
  if (before === null) return;
  if (now === null) place.report("BG3610", { before: before.text, now: "off" });
  else if (mostWithin(before.seconds, now) > before.requests)
    place.report("BG3610", { before: before.text, now: now.text });
}

/** The most requests that a limit lets through in a span, all of its own window's at once included. */
function mostWithin(seconds: number, { requests, seconds: window }: NonNullable<Limit>): number {
  return requests * Math.max(1, seconds / window);
}
