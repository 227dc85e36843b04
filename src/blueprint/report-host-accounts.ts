import type { TargetName } from "./blueprint.js";
import type { Place } from "./place.js";

/** Reports accounts in a project of somebody else's. `place`: that of `auth`. */
export function reportHostAccounts(target: TargetName, place: Place): void {
  place.at("accounts").report("BG2050", {
    key: "auth.accounts",
    value: "true",
    reason: "a project that is there keeps its users itself",
    help: `leave accounts out, and name ${OWN[target]}`,
  });
}

/** What such a project knows its users by. */
const OWN: Readonly<Record<TargetName, string>> = {
  fastapi: "what gives the current user in host.user",
  fastify: "the project's own hook in host.authenticate",
};
