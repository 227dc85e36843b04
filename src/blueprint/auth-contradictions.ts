import type { Spec } from "../spec/spec.js";
import type { Place } from "./place.js";

type AuthSpec = NonNullable<Spec["auth"]>;

/** Claims that say something of the token itself. */
const TOKEN_CLAIMS: ReadonlySet<string> = new Set(["exp", "nbf", "iat", "iss", "aud", "jti"]);
/** It is read as one role, whatever the claim of the roles. */
const ROLE_CLAIM = "role";

/** Reports settings of `auth` that are sound by themselves and not together. */
export function reportAuthContradictions(auth: AuthSpec, place: Place): void {
  if (auth.strategy === "none") reportWithoutAuth(auth, place);
  else if (auth.accounts === true) reportAccounts(auth, place);
  reportClaims(auth, place);
}

function reportWithoutAuth({ accounts, roles = [] }: AuthSpec, place: Place): void {
  const help = "leave it out, or set auth.strategy to jwt";
  if (accounts === true) {
    const reason = "with the strategy none there are no tokens that a login could give";
    place.at("accounts").report("BG2050", { key: "auth.accounts", value: "true", reason, help });
  }
  if (roles.length > 0) {
    const reason = "with the strategy none there are no tokens that could carry them";
    place.at("roles").report("BG2050", { key: "auth.roles", value: `[${roles.join(", ")}]`, reason, help });
  }
}

/** With several algorithms, HS256 among them, more has been reported already. */
function reportAccounts({ algorithms = [] }: AuthSpec, place: Place): void {
  if (algorithms.length === 0 || algorithms.includes("HS256")) return;
  place.at("algorithms").report("BG2050", {
    key: "auth.algorithms",
    value: `[${algorithms.join(", ")}]`,
    reason: "with accounts the backend signs its tokens itself, with the secret of HS256",
    help: "leave algorithms out, or accounts if somebody else signs the tokens",
  });
}

function reportClaims({ userClaim = "sub", rolesClaim = "roles" }: AuthSpec, place: Place): void {
  const refuse = (key: "userClaim" | "rolesClaim", reason: string) => {
    const value = key === "userClaim" ? userClaim : rolesClaim;
    place.at(key).report("BG2050", { key: `auth.${key}`, value: `"${value}"`, reason, help: null });
  };
  const ofToken = "the claim says something of the token, and not of the user";
  if (TOKEN_CLAIMS.has(userClaim)) refuse("userClaim", ofToken);
  if (TOKEN_CLAIMS.has(rolesClaim)) refuse("rolesClaim", ofToken);
  if (userClaim === ROLE_CLAIM) refuse("userClaim", "the claim role is read as a role of the user");
  if (userClaim === rolesClaim)
    refuse("rolesClaim", "userClaim is the same, and a user's id is not a list of roles");
}
