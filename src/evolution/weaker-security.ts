import type { Auth, Blueprint } from "../blueprint/blueprint.js";
import type { Place } from "../blueprint/place.js";
import { sameResources } from "./same-resources.js";
import { guardedRoutes, reportWeakerAccess } from "./weaker-access.js";
import { reportWeakerFields } from "./weaker-fields.js";
import { reportWeakerLimit } from "./weaker-limit.js";

/**
 * Reports what `next` protects less than `previous` did (BG36xx), each loss where the spec of `next` says so; `top` is its top.
 * Compared is what routes do, whatever stack they are in and whatever their resources are called now. What is new or gone is no
 * loss, nor is what is different without being less, such as another claim for the user's id. An include is not looked at by
 * itself: it shows the rows that its caller could get one by one.
 */
export function reportWeakerSecurity(previous: Blueprint, next: Blueprint, top: Place): void {
  const same = sameResources(previous, next);
  reportWeakerAuth(previous.auth, next.auth, top.at("auth"));
  if (previous.auth.strategy === "jwt" && next.auth.strategy === "none") {
    const routes = same.flatMap((pair) => guardedRoutes(pair, next.api));
    if (routes.length > 0) top.at("auth", "strategy").report("BG3601", { routes });
  } else for (const pair of same) reportWeakerAccess(pair, next.api, top.at("resources"));
  reportWeakerLimit(previous.api.rateLimit, next.api.rateLimit, top.at("api", "rateLimit"));
  for (const pair of same) reportWeakerFields(pair, top.at("resources"));
}

/** How callers prove who they are, where they still have to. */
function reportWeakerAuth(before: Auth, now: Auth, place: Place): void {
  if (before.strategy === "none" || now.strategy === "none") return;
  if (!before.algorithms.includes("HS256") && now.algorithms.includes("HS256")) {
    const was = before.algorithms.join(", ");
    place.at("algorithms").report("BG3606", { before: was, now: now.algorithms.join(", ") });
  }
  if (before.hasAccounts && !now.hasAccounts) place.at("accounts").report("BG3607", {});
}
