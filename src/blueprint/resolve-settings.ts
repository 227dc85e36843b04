import { suggest } from "../diagnostics/did-you-mean.js";
import { quoted } from "../diagnostics/quoted.js";
import type { Spec } from "../spec/spec.js";
import type { Auth, Blueprint } from "./blueprint.js";
import type { Place } from "./place.js";
import { resolveApi } from "./resolve-api.js";

const ALGORITHMS = ["HS256", "RS256", "ES256", "EdDSA"];
const SUPPORTED_ALGORITHM = "HS256";

/** The blocks that are not resources, with every default filled in. Reports settings that no backend could start with. */
export function resolveSettings(
  spec: Spec,
  place: Place,
): Pick<Blueprint, "target" | "database" | "auth" | "api"> {
  if (spec.target === "fastify") place.at("target").report("BG2001", { what: "the target fastify" });
  return {
    target: spec.target ?? "fastapi",
    database: { provider: spec.database?.provider ?? "postgres", ids: spec.database?.ids ?? "uuid" },
    auth: resolveAuth(spec.auth ?? {}, place.at("auth")),
    api: resolveApi(spec.api ?? {}, place.at("api")),
  };
}

function resolveAuth(auth: NonNullable<Spec["auth"]>, place: Place): Auth {
  if (auth.accounts === true) place.at("accounts").report("BG2001", { what: "auth.accounts" }, "key");
  if (auth.roles !== undefined) place.at("roles").report("BG2001", { what: "auth.roles" }, "key");
  const algorithms = resolveAlgorithms(auth.algorithms, place.at("algorithms"));
  const userClaim = resolveClaim("userClaim", auth.userClaim ?? "sub", place);
  const rolesClaim = resolveClaim("rolesClaim", auth.rolesClaim ?? "roles", place);
  return auth.strategy === "none"
    ? { strategy: "none" }
    : { strategy: "jwt", userClaim, rolesClaim, algorithms };
}

function resolveAlgorithms(written: readonly string[] | undefined, place: Place): readonly string[] {
  if (written === undefined) return [SUPPORTED_ALGORITHM];
  if (written.length === 0)
    place.report("BG2022", {
      list: "auth.algorithms",
      reason: "no token could be checked",
      help: "use [HS256]",
    });
  for (const [index, algorithm] of written.entries()) {
    const at = place.at(index);
    if (!ALGORITHMS.includes(algorithm)) {
      at.report("BG2020", {
        list: "auth.algorithms",
        name: algorithm,
        suggestion: suggest(algorithm, ALGORITHMS),
        known: ALGORITHMS.join(", "),
      });
    } else if (algorithm !== SUPPORTED_ALGORITHM) at.report("BG2001", { what: `the algorithm ${algorithm}` });
    else if (written.indexOf(algorithm) < index)
      at.report("BG2021", { list: "auth.algorithms", name: algorithm });
  }
  return [...new Set(written)];
}

function resolveClaim(key: "userClaim" | "rolesClaim", claim: string, place: Place): string {
  if (!/^[\x21-\x7e]{1,64}$/.test(claim)) {
    const reason = "a claim's name has 1 to 64 printable ASCII characters, without blanks";
    place.at(key).report("BG2050", { key: `auth.${key}`, value: quoted(claim), reason, help: null });
  }
  return claim;
}
