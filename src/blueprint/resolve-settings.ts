import { suggest } from "../diagnostics/did-you-mean.js";
import { quoted } from "../diagnostics/quoted.js";
import type { Spec } from "../spec/spec.js";
import type { Auth, Blueprint } from "./blueprint.js";
import type { Place } from "./place.js";
import { reportAuthContradictions } from "./auth-contradictions.js";
import { resolveApi } from "./resolve-api.js";
import { resolveRoles } from "./resolve-roles.js";

const ALGORITHMS = ["HS256", "RS256", "ES256", "EdDSA"];
/** Its key is a secret; those of the others are published. */
const SHARED_SECRET = "HS256";

/** The blocks that are not resources, with every default filled in. Reports settings that no backend could start with. */
export function resolveSettings(
  spec: Spec,
  place: Place,
): Pick<Blueprint, "target" | "database" | "auth" | "api"> {
  return {
    target: spec.target ?? "fastapi",
    database: { provider: spec.database?.provider ?? "postgres", ids: spec.database?.ids ?? "uuid" },
    auth: resolveAuth(spec.auth ?? {}, place.at("auth")),
    api: resolveApi(spec.api ?? {}, place.at("api")),
  };
}

function resolveAuth(auth: NonNullable<Spec["auth"]>, place: Place): Auth {
  const algorithms = resolveAlgorithms(auth.algorithms, place.at("algorithms"));
  const userClaim = resolveClaim("userClaim", auth.userClaim ?? "sub", place);
  const rolesClaim = resolveClaim("rolesClaim", auth.rolesClaim ?? "roles", place);
  const roles = resolveRoles(auth.roles, place.at("roles"));
  reportAuthContradictions(auth, place);
  return auth.strategy === "none"
    ? { strategy: "none" }
    : {
        strategy: "jwt",
        userClaim,
        rolesClaim,
        algorithms,
        roles,
        hasAccounts: auth.accounts ?? false,
      };
}

function resolveAlgorithms(written: readonly string[] | undefined, place: Place): readonly string[] {
  if (written === undefined) return [SHARED_SECRET];
  if (written.length === 0)
    place.report("BG2022", {
      list: "auth.algorithms",
      reason: "no token could be checked",
      help: "use [HS256]",
    });
  for (const [index, algorithm] of written.entries())
    checkAlgorithm(algorithm, written.slice(0, index), place.at(index));
  if (
    written.includes(SHARED_SECRET) &&
    written.some((name) => name !== SHARED_SECRET && ALGORITHMS.includes(name))
  )
    place.report("BG2050", {
      key: "auth.algorithms",
      value: `[${[...new Set(written)].join(", ")}]`,
      reason:
        "HS256 is checked with a secret and the others with published keys; a backend that takes both can be given a public key as the secret",
      help: "use HS256 alone, or RS256, ES256 and EdDSA without it",
    });
  return [...new Set(written)];
}

function checkAlgorithm(algorithm: string, before: readonly string[], place: Place): void {
  if (!ALGORITHMS.includes(algorithm)) {
    place.report("BG2020", {
      list: "auth.algorithms",
      name: algorithm,
      suggestion: suggest(algorithm, ALGORITHMS),
      known: ALGORITHMS.join(", "),
    });
  } else if (before.includes(algorithm)) place.report("BG2021", { list: "auth.algorithms", name: algorithm });
}

function resolveClaim(key: "userClaim" | "rolesClaim", claim: string, place: Place): string {
  if (!/^[\x21-\x7e]{1,64}$/.test(claim)) {
    const reason = "a claim's name has 1 to 64 printable ASCII characters, without blanks";
    place.at(key).report("BG2050", { key: `auth.${key}`, value: quoted(claim), reason, help: null });
  }
  return claim;
}
